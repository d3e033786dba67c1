using QijiangTeachers.Kernel.Terms;

namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>What evidence may be. Told by the content, never by the name.</summary>
public enum EvidenceFormat
{
    [Term("JPEG 图片", English = "JPEG picture")] Jpeg = 1,
    [Term("PNG 图片", English = "PNG picture")] Png = 2,
    [Term("WebP 图片", English = "WebP picture")] WebP = 3,
    [Term("PDF 文档", English = "PDF document")] Pdf = 4,
}
