namespace QijiangTeachers.Ui;

/// <summary>Page numbers of the address ↔ rows to skip: <c>?page=3</c> of 20 skips 40.</summary>
public static class ListPages
{
    /// <summary>Rows per page unless a page has a reason.</summary>
    public const int Size = 20;

    public static int Skip(int? page, int size = Size) => (Math.Max(page ?? 1, 1) - 1) * size;
}
