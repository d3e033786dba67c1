using Bogus;
using Bogus.DataSets;
using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>Invented Chinese names. Bogus knows the surnames; its given names are all of one fashion, so they are made here by age.</summary>
internal sealed class DemoNames(Randomizer dice)
{
    private const string OldWomen = "秀英芳兰玉珍琼莲淑华桂红丽萍燕敏霞群素碧先蓉惠清明";
    private const string OldMen = "建国伟明志强勇军平华德林中永光文忠宗世良开荣成友富兴";
    private const string MidWomen = "静婷丽娟莉敏雪梅琳艳晓娜倩蕾蓉佳玲莎媛欣洁琴春霞";
    private const string MidMen = "伟强磊军涛斌鹏辉超勇波俊峰杰亮刚飞健川宇林海东洋";
    private const string YoungWomen = "雨涵诗琪梦瑶欣怡思语佳慧若溪知微清扬云舒婉晴可心书瑾芷宁";
    private const string YoungMen = "宇航浩然子轩俊熙明哲文博致远一川睿泽景行沐阳嘉树启程承志";
    private static readonly string[] LocalSurnames = ["冉", "穆", "向", "阳", "代", "霍", "敖", "令狐", "欧阳", "上官", "司马", "申屠", "简", "湛", "荀", "谯", "母", "犹", "骆", "娄"];

    private readonly Name _bogus = new("zh_CN") { Random = dice };

    public string Make(Sex sex, DateOnly birth) => Surname() + Given(sex, birth.Year);

    private string Surname() => dice.Chance(0.06) ? dice.ArrayElement(LocalSurnames) : _bogus.LastName();

    private string Given(Sex sex, int year)
    {
        var letters = (sex, year) switch
        {
            (Sex.Female, < 1975) => OldWomen,
            (_, < 1975) => OldMen,
            (Sex.Female, < 1990) => MidWomen,
            (_, < 1990) => MidMen,
            (Sex.Female, _) => YoungWomen,
            _ => YoungMen,
        };
        var first = dice.Number(letters.Length - 1);
        if (dice.Chance(year is > 1974 and < 1990 ? 0.3 : 0.1)) return letters[first].ToString();
        var second = dice.Number(letters.Length - 2);
        return $"{letters[first]}{letters[second < first ? second : second + 1]}";
    }
}
