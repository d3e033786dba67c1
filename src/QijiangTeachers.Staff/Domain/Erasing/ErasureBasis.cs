using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Staff.Domain;

/// <summary>On which ground of 个人信息保护法 article 47 a person's data are erased.</summary>
public enum ErasureBasis
{
    [Term("保存期限已满（第 47 条第二项）", English = "Retention is over (art. 47, 2)")] RetentionOver = 1,
    [Term("处理目的已实现或不再必要（第 47 条第一项）", English = "Purpose achieved or no longer needed (art. 47, 1)")] PurposeOver = 2,
    [Term("本人撤回同意（第 47 条第三项）", English = "Consent withdrawn (art. 47, 3)")] ConsentWithdrawn = 3,
    [Term("违法或违约处理（第 47 条第四项）", English = "Processed unlawfully or against an agreement (art. 47, 4)")] Unlawful = 4,
    [Term("法律、行政法规规定的其他情形（第 47 条第五项）", English = "Otherwise prescribed by law (art. 47, 5)")] OtherLaw = 5,
}
