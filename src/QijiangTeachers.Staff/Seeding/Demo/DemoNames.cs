using Bogus;
using Bogus.DataSets;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Invented Chinese names. Bogus knows the surnames; its given names are all of one fashion, so they are made here by age.</summary>
internal sealed class DemoNames(Randomizer dice)
{
    private static readonly Fashion OldWomen = new("秀桂玉淑素永先德正明", "英芳珍兰蓉碧琼群华惠清容", "英芳琼珍");
    private static readonly Fashion OldMen = new("光德永大世国明成志昌", "荣华全才友福明清祥林贵高", "勇军平刚");
    private static readonly Fashion MidWomen = new("晓雪丽静玉春小文海雅红艳", "琴燕娟霞梅芳莉玲敏丹蓉洁", "静婷丽莉敏燕娟倩艳霞");
    private static readonly Fashion MidMen = new("志建晓国永文海小正中天光", "强军勇华明刚平波伟林涛斌", "伟强磊军涛斌鹏勇波健");
    private static readonly Fashion YoungWomen = new("雨诗梦思若知清书芷语心可欣佳婉云", "涵琪瑶宁溪微扬瑾怡彤妍晴岚然萱禾", "悦婧瑶璐琪");
    private static readonly Fashion YoungMen = new("宇浩子俊明博致一睿景启承文逸泽天", "航然轩熙哲文远川恒行程志扬舟阳铭", "帆睿晨翔磊");
    private static readonly string[] LocalSurnames = ["冉", "穆", "向", "阳", "代", "霍", "敖", "令狐", "欧阳", "上官", "司马", "申屠", "简", "湛", "荀", "谯", "犹", "骆", "娄"];

    private readonly Name _bogus = new("zh_CN") { Random = dice };

    public string Make(Sex sex, DateOnly birth) => (dice.Chance(0.06) ? dice.ArrayElement(LocalSurnames) : _bogus.LastName()) + Given((sex, birth.Year) switch
    {
        (Sex.Female, < 1975) => OldWomen,
        (_, < 1975) => OldMen,
        (Sex.Female, < 1990) => MidWomen,
        (_, < 1990) => MidMen,
        (Sex.Female, _) => YoungWomen,
        _ => YoungMen,
    });

    private string Given(Fashion fashion)
    {
        if (dice.Chance(0.14)) return One(fashion.Alone);
        var (first, second) = (One(fashion.First), One(fashion.Second));
        return first == second ? first : first + second;
    }

    private string One(string letters) => letters[dice.Number(letters.Length - 1)].ToString();

    /// <summary>How a generation names its children: first and second letter, or one alone.</summary>
    private sealed record Fashion(string First, string Second, string Alone);
}
