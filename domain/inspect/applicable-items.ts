/**
 * Is an item of one section asked of an enterprise of another? An item of a section whose enterprises the campaign
 * draws is for these alone; any other item is common to all that are drawn.
 */
export function appliesTo(
  itemSection: string,
  enterpriseSection: string,
  sectionsInScope: readonly string[],
): boolean {
  return itemSection === enterpriseSection || !sectionsInScope.includes(itemSection);
}
