using System.ComponentModel.DataAnnotations;
using QijiangTeachers.Kernel.Errors;
using QijiangTeachers.Kernel.Localization;

namespace QijiangTeachers.Web.Http;

/// <summary>Checks the annotations of every input of our own before an endpoint sees it.</summary>
internal sealed class InputValidation(ErrorTexts texts) : IEndpointFilter
{
    private const int MostFaults = 20;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var input in context.Arguments)
            if (input?.GetType() is { IsClass: true, Namespace: { } space } && space.StartsWith("QijiangTeachers.", StringComparison.Ordinal))
                Check(input);
        return next(context);
    }

    private void Check(object input)
    {
        FieldError[] faults = InputWalk.IsInput(input.GetType()) ? [.. InputWalk.FaultsOf(input).Take(MostFaults)] : [];
        if (faults.Length > 0) throw new InputInvalidException([.. faults.Select(f => f with { Message = texts.Of(f), Values = [] })]);
        var found = new List<ValidationResult>();
        if (Validator.TryValidateObject(input, new ValidationContext(input), found, validateAllProperties: true)) return;
        throw new InputInvalidException([.. found.SelectMany(r => r.MemberNames.DefaultIfEmpty("").Select(m => new FieldError(m, texts.Of(r.ErrorMessage ?? ""))))]);
    }
}
