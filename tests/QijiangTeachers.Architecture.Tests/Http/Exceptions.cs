namespace QijiangTeachers.Architecture.Tests.Http;

/// <summary>Where the API differs from the table, and why.</summary>
internal static class Exceptions
{
    /// <summary>Addresses that no method's name gives.</summary>
    public static IReadOnlyDictionary<string, string> Addresses { get; } = new Dictionary<string, string>
    {
        ["POST /api/app/account/login"] = "the word that every client expects",
        ["POST /api/app/account/logout"] = "ends the session cookie, which is the host's",
        ["POST /api/app/account/confirm"] = "password or code once more, which the frame of every form asks for as well",
        ["GET /api/app/account/readers-of-my-record"] = "belongs to the own account, though the history answers it",
        ["GET /api/app/search"] = "the search itself: a question, so it comes in the address",
        ["GET /api/app/teachers/{id}/indicators"] = "belongs to the person, though the indicators answer it",
        ["POST /api/app/teachers/export-roster"] = "a download whose reason is for the history and comes in the body",
        ["PUT /api/app/schools/{id}/years/{year}"] = "a school's year has its number for a key",
        ["POST /api/app/requests/undo-form"] = "the form in the line after a decision: the ids come in the address, the answer is a page",
        ["POST /api/app/fault-reports"] = "to report is to create",
        ["POST /api/app/evidence-files"] = "to upload is to create",
        ["GET /api/app/evidence-files/{id}/content"] = "a download is a link",
        ["GET /api/app/evidence-files/{id}/thumbnail"] = "a picture is a link",
        ["POST /api/app/roster-imports"] = "to upload is to create",
        ["GET /api/app/roster-imports/template"] = "the same empty workbook for everybody, which no service answers",
        ["GET /api/app/roster-imports/{id}/wrong-rows"] = "a download is a link",
        ["DELETE /api/app/roster-imports/{id}"] = "to discard is to delete; nothing was written, so nobody asks why",
        ["GET /api/app/indicators/{code}/people/export"] = "the export of the list above it",
        ["POST /api/app/hour-entries/many"] = "the same for a list of people",
        ["POST /api/app/dual-qualifications/many"] = "the same for a list of people",
        ["POST /api/app/title-terms/many"] = "the same for a list of people",
        ["POST /api/app/rotation-placements/many"] = "the same for a list of people",
        ["DELETE /api/app/dual-qualifications/{id}"] = "takes a mistaken entry away; the reason comes in the body of the DELETE",
        ["DELETE /api/app/title-terms/{id}"] = "takes a mistaken entry away; the reason comes in the body of the DELETE",
        ["DELETE /api/app/rotation-placements/{id}"] = "takes a mistaken entry away; the reason comes in the body of the DELETE",
    };

    /// <summary>Methods without an address.</summary>
    public static IReadOnlyDictionary<string, string> Methods { get; } = new Dictionary<string, string>
    {
        ["ILogInAppService.LogInAsync"] = "is /account/login",
        ["ILogInAppService.BeginAsync"] = "the first step of the pages; a client sends password and code at once",
        ["ILogInAppService.FinishAsync"] = "the second step of the pages; a client sends password and code at once",
        ["ILogInAppService.IsActivationCodeAsync"] = "lets the log-in page ask for a new password at once; a client sends both to activate",
        ["ILogInAppService.LogOutAsync"] = "is /account/logout",
        ["ILogInAppService.EndSessionAsync"] = "a button of the account page",
        ["ILogInAppService.EndSessionsAsync"] = "a button of the account page",
        ["IProcessAppService.GetReadersOfMyRecordAsync"] = "is /account/readers-of-my-record",
        ["IAccountAppService.CountMissingAsync"] = "a figure on the accounts page",
        ["ISearchAppService.SearchAsync"] = "is GET /search",
        ["IIndicatorAppService.GetTeacherAsync"] = "is /teachers/{id}/indicators",
        ["IIndicatorAppService.ExportPeopleAsync"] = "is /indicators/{code}/people/export",
        ["IIndicatorAppService.GetPeoplePageAsync"] = "is /indicators/{code}/people with the figures on the tabs of the page; a client has the total of each list",
        ["IIndicatorAppService.GetFiltersAsync"] = "the choices in the filters of the pages",
        ["ITeacherAppService.ExportRosterAsync"] = "is POST /teachers/export-roster",
        ["ITeacherAppService.GetSurvivorAsync"] = "GET /teachers/{id} of a merged record leads there",
        ["ITeacherMergeAppService.FindRecordAsync"] = "what a person types into the form of the page",
        ["ISchoolAppService.UpdateYearAsync"] = "is /schools/{id}/years/{year}",
        ["ISchoolAppService.GetChoicesAsync"] = "the choices in the filters and forms of the pages",
        ["ISchoolAppService.GetAllChoicesAsync"] = "the choices in the forms of the pages",
        ["ISchoolAppService.GetOpenChoicesAsync"] = "the schools that take over, in the form of the page",
        ["IFaultReportAppService.CountOpenAsync"] = "a figure in the navigation; a client has the total of the list",
        ["IFaultReportAppService.ReportAsync"] = "is POST /fault-reports",
        ["IEvidenceFileAppService.UploadAsync"] = "is POST /evidence-files",
        ["IEvidenceFileAppService.OpenAsync"] = "is GET /evidence-files/{id}/content",
        ["IEvidenceFileAppService.OpenThumbnailAsync"] = "is GET /evidence-files/{id}/thumbnail",
        ["IRosterImportAppService.UploadAsync"] = "is POST /roster-imports",
        ["IRosterImportAppService.DiscardAsync"] = "is DELETE /roster-imports/{id}",
        ["IRosterImportAppService.OpenWrongRowsAsync"] = "is GET /roster-imports/{id}/wrong-rows",
        ["IHourEntryAppService.CreateManyAsync"] = "is /hour-entries/many",
        ["IDualQualificationAppService.CreateManyAsync"] = "is /dual-qualifications/many",
        ["ITitleTermAppService.CreateManyAsync"] = "is /title-terms/many",
        ["IRotationPlacementAppService.CreateManyAsync"] = "is /rotation-placements/many",
        ["IDualQualificationAppService.DeleteAsync"] = "is DELETE /dual-qualifications/{id}",
        ["ITitleTermAppService.DeleteAsync"] = "is DELETE /title-terms/{id}",
        ["IRotationPlacementAppService.DeleteAsync"] = "is DELETE /rotation-placements/{id}",
    };
}
