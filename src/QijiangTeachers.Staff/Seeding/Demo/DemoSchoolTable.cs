namespace QijiangTeachers.Staff.Seeding.Demo;

/// <summary>
/// The schools of the demo district. Names that the plan mentions (专栏 2, 专栏 3, 三) stand beside invented ones; sizes, places
/// and everything else about all of them are invented. A row: name, cluster, place (C 城区, T 镇区, V 乡村), full-time
/// teachers; then, where it applies: opening year, <c>weak</c>, <c>strong</c>, <c>over</c> (more people than posts).
/// </summary>
internal static class DemoSchoolTable
{
    public const string CompleteSecondary = """
        綦江中学 古南 C 262 strong
        綦江实验中学 通惠 C 300 strong
        南州中学 文龙 C 284
        三江中学 三江 T 212
        东溪中学 东溪 T 178
        打通中学 打通 T 170
        虹桥中学 文龙 C 146
        """;

    public const string LowerSecondary = """
        古南中学 古南 C 118 strong
        文龙中学 文龙 C 110
        通惠中学 通惠 C 124 over
        登瀛中学 通惠 C 64 2022
        白云初级中学 三江 T 97 weak
        石壕中学 打通 T 68
        石角中学 石角 T 88
        永新中学 永新 T 92
        赶水中学 赶水 T 105
        隆盛中学 永新 T 62
        郭扶中学 永新 T 58
        三角中学 石角 T 70
        扶欢中学 赶水 T 54
        篆塘中学 东溪 T 46
        永城中学 永新 T 44
        """;

    public const string NineYear = """
        石佛寺九年一贯制学校 石角 V 86 weak
        安稳学校 赶水 T 74
        横山学校 三江 V 42
        丁山学校 东溪 V 30
        中峰学校 永新 V 34 weak
        新盛学校 三江 T 64
        石龙峡学校 赶水 V 40
        乐兴学校 东溪 V 48
        紫荆学校 永新 V 36
        """;

    public const string Primary = """
        陵园小学 古南 C 168 strong
        陵园小学东部校区 通惠 C 78 2021
        九龙小学 文龙 C 150 strong
        九龙二小 文龙 C 66 2021
        通惠小学 通惠 C 140 over
        文龙小学 文龙 C 132
        翠屏路小学 古南 C 142
        虹桥路小学 通惠 C 120
        营盘山小学 古南 C 98
        桥河小学 通惠 C 96
        民族小学 古南 C 58
        枣园小学 古南 C 54 2023
        沙溪二小 通惠 C 60 2022
        新街子小学 文龙 C 48 2024
        赵家坪小学 三江 C 44 2023
        新兴小学 三江 T 36 2024
        清溪河小学 古南 T 66
        登瀛小学 通惠 T 58 weak
        三江小学 三江 T 88
        石壕小学 打通 T 52
        永乐小学 打通 T 40
        罗家小学 赶水 T 36
        新场小学 石角 T 38
        郭扶小学 永新 T 62
        东溪小学 东溪 T 84
        赶水小学 赶水 T 82
        打通小学 打通 T 90
        石角小学 石角 T 70
        永新小学 永新 T 68
        隆盛小学 永新 T 46
        三角小学 石角 T 56
        扶欢小学 赶水 T 48
        篆塘小学 东溪 T 44 over
        永城小学 永新 T 38
        松坪村小学 古南 V 34 weak
        大罗云阳村小 古南 V 22
        白鹤村小学 三江 V 24
        双龙村小学 石角 V 20
        青山村小学 打通 V 22 weak
        柏林村小学 永新 V 18
        大石村小学 赶水 V 20
        金鸡村小学 东溪 V 16
        长坪村小学 石角 V 24
        清水村小学 永新 V 22
        黄荆村小学 打通 V 18 weak
        竹溪村小学 通惠 V 26
        梨园村小学 文龙 V 24
        盖石小学 三江 V 30
        高庙小学 石角 V 28
        镇紫小学 东溪 V 26
        蒲河小学 石角 V 34 over
        吹角村小学 东溪 V 20
        分水岭小学 赶水 V 22
        """;

    public const string PublicKindergarten = """
        实验幼儿园 古南 C 42 strong
        通惠中心幼儿园 通惠 C 32
        桥河中心幼儿园 通惠 C 26
        古南中心幼儿园 古南 C 30
        文龙中心幼儿园 文龙 C 30
        三江中心幼儿园 三江 T 28
        安稳中心幼儿园 赶水 T 18
        赶水中心幼儿园 赶水 T 24
        沱湾幼儿园 古南 T 22 weak
        新盛中心幼儿园 三江 T 16
        石角中心幼儿园 石角 T 24
        东溪中心幼儿园 东溪 T 26
        打通中心幼儿园 打通 T 26
        石壕中心幼儿园 打通 T 16
        永新中心幼儿园 永新 T 24
        三角中心幼儿园 石角 T 20
        隆盛中心幼儿园 永新 T 18
        郭扶中心幼儿园 永新 T 20
        篆塘中心幼儿园 东溪 T 16
        丁山中心幼儿园 东溪 V 10
        扶欢中心幼儿园 赶水 T 18
        永城中心幼儿园 永新 T 14
        中峰中心幼儿园 永新 V 11 weak
        横山中心幼儿园 三江 V 12
        """;

    public const string PrivateKindergarten = """
        春芽幼儿园 古南 C 18
        小雨点幼儿园 古南 C 16
        星河幼儿园 古南 C 20
        启明幼儿园 古南 C 15
        童心幼儿园 文龙 C 18
        百灵幼儿园 文龙 C 17
        芳草幼儿园 文龙 C 14
        向阳幼儿园 文龙 C 16
        蓓蕾幼儿园 通惠 C 19
        七彩幼儿园 通惠 C 18
        晨曦幼儿园 通惠 C 15
        小种子幼儿园 通惠 C 14
        银杏幼儿园 通惠 C 16
        蓝天幼儿园 三江 T 16
        海棠幼儿园 三江 T 13
        桂花园幼儿园 三江 T 12
        橙子树幼儿园 石角 T 14
        三叶草幼儿园 石角 T 12
        翠竹幼儿园 石角 T 11 weak
        蒲公英幼儿园 东溪 T 15
        小白杨幼儿园 东溪 T 13
        丁香幼儿园 东溪 T 12
        四季花幼儿园 打通 T 14
        云朵幼儿园 打通 T 13
        月亮船幼儿园 打通 T 12
        星星索幼儿园 赶水 T 13
        朵朵幼儿园 赶水 T 12
        木棉幼儿园 赶水 T 11
        青禾幼儿园 永新 T 14
        小松树幼儿园 永新 T 13
        金果幼儿园 永新 T 12
        柠檬树幼儿园 永新 T 11
        新芽幼儿园 三江 T 12
        麦田幼儿园 东溪 T 11
        竹蜻蜓幼儿园 石角 T 12
        荷塘幼儿园 赶水 T 11
        """;

    public const string Vocational = """
        綦江职业教育中心 通惠 C 212 strong
        重庆市医科学校 古南 C 168
        渝南技工学校 文龙 C 110
        南州职业中学 文龙 C 90
        """;
}
