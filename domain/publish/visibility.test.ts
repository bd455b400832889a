import { expect, test } from "vitest";
import { AUDIENCES, show } from "./visibility.ts";

const enterprise = {
  uscc: "91370323MA00000014",
  name: "沂源第1机械厂",
  address: "历山街道1号",
  contactPhone: "13800000000",
  passwordHash: "secret",
};

test("the public sees whom, the enterprise itself also where, the bureau also how to reach it", () => {
  expect(AUDIENCES.map((audience) => Object.keys(show("enterprise", enterprise, audience)))).toEqual([
    ["uscc", "name"],
    ["uscc", "name", "address"],
    ["uscc", "name", "address", "contactPhone"],
  ]);
});

test("a field that no policy names is shown to nobody", () => {
  expect(AUDIENCES.map((audience) => show("enterprise", { passwordHash: "secret" }, audience))).toEqual([
    {},
    {},
    {},
  ]);
});

test("what a narrower circle sees includes all that a wider one sees", () => {
  const finding = { number: 1, state: "ORDERED", description: "防护罩缺失", evidence: [], internal: true };
  const [wide = {}, middle = {}, narrow = {}] = AUDIENCES.map((audience) =>
    show("finding", finding, audience),
  );

  expect(wide).toEqual({ number: 1, state: "ORDERED" });
  expect(middle).toMatchObject(wide);
  expect(narrow).toMatchObject(middle);
});

test("an inspector is public by number alone", () => {
  const inspector = {
    publicNo: "YY-001",
    name: "检查员1",
    phone: "13900000000",
    email: "i001@bureau.example",
  };

  expect(show("inspector", inspector, "public")).toEqual({ publicNo: "YY-001" });
});
