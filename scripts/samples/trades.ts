/** How the enterprises of one industry are made up. */
export interface Trade {
  readonly industry: string;
  readonly section: string;
  readonly count: number;
  /** What stands between the brand and the end of the name. */
  readonly words: readonly string[];
  readonly end: string;
  readonly highRisk: boolean;
  /** Percent with a need for a specialist, and which. */
  readonly expertise: readonly [code: string, percent: number];
  /** Weights of major, higher, general, low. */
  readonly risk: readonly [number, number, number, number];
  /** Weights of large, medium, small, micro. */
  readonly scale: readonly [number, number, number, number];
  /** Percent that hold a major hazard source. */
  readonly majorHazard: number;
  /** 92 for sole traders, 91 for companies. */
  readonly registration: "91" | "92";
}

const COMPANY = { end: "有限公司", highRisk: false, majorHazard: 0, registration: "91" } as const;
const FACTORY = { ...COMPANY, section: "GM", risk: [1, 12, 57, 30], scale: [2, 10, 50, 38] } as const;

/** 1,200 enterprises by industry. */
export const TRADES: readonly Trade[] = [
  {
    ...COMPANY,
    industry: "危险化学品生产",
    section: "WH",
    count: 18,
    words: ["化工", "精细化工", "新材料"],
    highRisk: true,
    expertise: ["HAZCHEM", 100],
    risk: [45, 45, 10, 0],
    scale: [15, 40, 45, 0],
    majorHazard: 55,
  },
  {
    ...COMPANY,
    industry: "危险化学品经营",
    section: "WH",
    count: 46,
    words: ["化工贸易", "气体", "化工产品"],
    highRisk: true,
    expertise: ["HAZCHEM", 100],
    risk: [5, 40, 45, 10],
    scale: [0, 5, 45, 50],
    majorHazard: 6,
  },
  {
    ...COMPANY,
    industry: "加油加气站",
    section: "WH",
    count: 62,
    words: [""],
    end: "加油站",
    highRisk: true,
    expertise: ["HAZCHEM", 100],
    risk: [2, 48, 50, 0],
    scale: [0, 2, 38, 60],
    majorHazard: 0,
  },
  {
    ...COMPANY,
    industry: "医药化工",
    section: "WH",
    count: 34,
    words: ["药业", "医药科技", "药用包材"],
    highRisk: true,
    expertise: ["HAZCHEM", 80],
    risk: [15, 45, 35, 5],
    scale: [15, 35, 40, 10],
    majorHazard: 18,
  },
  {
    ...COMPANY,
    industry: "非煤矿山开采",
    section: "FM",
    count: 36,
    words: ["矿业", "石材", "铁矿"],
    highRisk: true,
    expertise: ["MINE", 100],
    risk: [25, 55, 20, 0],
    scale: [5, 30, 55, 10],
  },
  {
    ...COMPANY,
    industry: "尾矿库",
    section: "FM",
    count: 6,
    words: ["矿业"],
    end: "有限公司尾矿库",
    highRisk: true,
    expertise: ["MINE", 100],
    risk: [60, 40, 0, 0],
    scale: [0, 40, 60, 0],
  },
  {
    ...FACTORY,
    industry: "金属冶炼",
    count: 14,
    words: ["铸造", "金属", "合金"],
    highRisk: true,
    expertise: ["SMELTING", 100],
    risk: [25, 55, 20, 0],
    scale: [10, 40, 50, 0],
  },
  {
    ...FACTORY,
    industry: "机械制造",
    count: 246,
    words: ["机械制造", "汽车配件", "精密机械", "金属制品"],
    expertise: ["DUST", 8],
  },
  {
    ...FACTORY,
    industry: "建材",
    count: 168,
    words: ["建材", "水泥制品", "耐火材料", "玻纤"],
    expertise: ["DUST", 5],
  },
  {
    ...FACTORY,
    industry: "轻工",
    count: 120,
    words: ["家具", "塑料制品", "包装印刷", "木业"],
    expertise: ["DUST", 20],
  },
  { ...FACTORY, industry: "纺织", count: 78, words: ["纺织", "服饰", "针织"], expertise: ["DUST", 10] },
  {
    ...FACTORY,
    industry: "食品加工",
    count: 142,
    words: ["食品", "果品", "饮料", "粮油"],
    expertise: ["AMMONIA", 15],
    majorHazard: 1,
  },
  {
    ...COMPANY,
    industry: "烟花爆竹批发",
    section: "YH",
    count: 2,
    words: ["烟花爆竹"],
    highRisk: true,
    expertise: ["FIREWORKS", 100],
    risk: [100, 0, 0, 0],
    scale: [0, 50, 50, 0],
    majorHazard: 100,
  },
  {
    ...COMPANY,
    industry: "烟花爆竹零售",
    section: "YH",
    count: 74,
    words: [""],
    end: "烟花爆竹零售店",
    highRisk: true,
    expertise: ["FIREWORKS", 100],
    risk: [0, 35, 65, 0],
    scale: [0, 0, 0, 100],
    registration: "92",
  },
  {
    ...COMPANY,
    industry: "仓储物流",
    section: "YJ",
    count: 66,
    words: ["物流", "仓储", "冷链"],
    expertise: ["AMMONIA", 10],
    risk: [1, 20, 50, 29],
    scale: [2, 8, 50, 40],
    majorHazard: 2,
  },
  {
    ...COMPANY,
    industry: "商贸服务",
    section: "ZH",
    count: 88,
    words: ["商贸", "酒店管理", "超市"],
    expertise: ["", 0],
    risk: [0, 6, 44, 50],
    scale: [1, 6, 43, 50],
  },
];
