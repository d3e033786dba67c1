using System.Globalization;
using QijiangTeachers.Indicators.Domain;

namespace QijiangTeachers.Indicators.Application;

/// <summary>The name of an indicator in the language of the reader; both are entered with the definition.</summary>
internal static class IndicatorNames
{
    public static string Of(IndicatorDefinition definition) => Of(definition.Name, definition.EnglishName);

    public static string Of(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese;
}
