// Writes the readings of Chinese characters as lines of text, from pinyin-pro (MIT):
//   luo 罗洛骆…        a syllable and the characters read so (ü is v)
//   = 单 shan          a character that is read otherwise as a surname
//   = 尉迟 yu chi      a surname of two characters
//   + 重庆 chong qing  a word whose reading differs from that of its characters, anywhere
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

const options = { toneType: "none", v: true };
const read = text => pinyin(text, options);
const readSurname = text => pinyin(text, { ...options, mode: "surname" });

const bySyllable = new Map();
const surnames = [];
const blocks = [[0x4e00, 0x9fff], [0x3400, 0x4dbf], [0x20000, 0x2a6df]];
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    const reading = read(character);
    if (!/^[a-z]+$/.test(reading)) continue;
    bySyllable.set(reading, (bySyllable.get(reading) ?? "") + character);
    const surname = readSurname(character);
    if (surname !== reading && /^[a-z]+$/.test(surname)) surnames.push(`= ${character} ${surname}`);
  }
}

const compound = "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五 单于".split(" ");
surnames.push(...compound.map(name => `= ${name} ${readSurname(name)}`));

const words = "重庆 长生 长坪 长乐 长安 长寿 音乐 行政 校长".split(" ").map(word => `+ ${word} ${read(word)}`);
const lines = [...bySyllable].sort().map(([syllable, characters]) => `${syllable} ${characters}`);
writeFileSync(process.argv[2], [...lines, ...surnames, ...words].join("\n") + "\n");
