using System.Linq.Expressions;

namespace QijiangTeachers.Ui.Forms;

/// <summary><c>() => Input.Hours</c> → <c>Input.Hours</c>, the name that the form mapping of static rendering expects.</summary>
internal static class InputName
{
    public static string Of(LambdaExpression expression)
    {
        var parts = new List<string>();
        var node = expression.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression.Body;
        while (node is MemberExpression { Expression: { } parent } member)
        {
            // A captured local sits in a compiler-made class: its name ends the path, the class isn't part of it.
            parts.Insert(0, member.Member.Name);
            node = parent;
        }
        return parts.Count > 0 ? string.Join('.', parts) : throw new InvalidOperationException($"A field is named by a property path such as () => Input.Hours, not by {expression.Body}.");
    }
}
