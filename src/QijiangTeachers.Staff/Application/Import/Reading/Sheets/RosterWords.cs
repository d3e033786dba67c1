namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>Words of the contract whose values belong to other modules; the modules parse them by their own terms.</summary>
public static class RosterWords
{
    /// <summary>The register of honour titles with the aliases that are accepted.</summary>
    public static readonly WordList HonourTitles = WordList.Of(
        "区级骨干教师/区骨干/区骨干教师 区学科首席/学科首席/区级学科首席 区级名师/区名师 区学术技术带头人/区级学术技术带头人 "
        + "市级骨干教师/市骨干/市级骨干 市级学科名师/市级学科教学名师/学科教学名师/市学科名师 市级学科带头人/市学科带头人 "
        + "特级教师/特级 市级学术带头人/市级学术技术带头人 市级名师/市名师");

    public static readonly WordList DualQualifiedLevels = WordList.Of("初级 中级 高级");
    public static readonly WordList TrainingLevels = WordList.Of("国家级 市级 区级 校级");
    public static readonly WordList TrainingCategories = WordList.Of("师德 思想政治 学科 教育教学 信息技术 管理 班主任 新教师 校长 1+X 其他");
    public static readonly WordList TrainingForms = WordList.Of("集中 网络 混合 校本");
    public static readonly WordList RotationKinds = WordList.Of("交流 支教 走教 跟岗 互派");
}
