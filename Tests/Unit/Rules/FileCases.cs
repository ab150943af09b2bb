namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about icon, readme and script, and of the rule about extensions that nobody knows.</summary>
internal static class FileCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """"
5000.2.1.2
    finds | icon: heavy
    not | icon: full
5000.2.1.3
    finds | icon: jpeg
    finds | icon: cut
    finds | icon: empty
    finds | icon: odd
    not | icon: garbled
5000.2.1.4
    finds | icon: small
    finds | icon: large
    finds | icon: oblong
    not | icon: smallest
5000.2.1.5
    finds | icon: alpha
    finds | icon: see-through
    not | icon: palette
IconNotInBrandColor
    finds | icon: red
    finds | icon: grey
    finds | @/properties/iconBrandColor = "#123457"
    not | icon: palette
    not | icon: garbled
    not | @/properties/iconBrandColor = "blue"
ReadmeIntroductionMissing
    finds | readme: # Contoso => ## Contoso
    finds | readme: Look up the books of the Contoso library. => \n
    finds | readme: # Contoso => Contoso
    not | readme: # Contoso Library => # Something else #
ReadmeHeadingMissing
    finds | readme: ## Prerequisites => ## Requirements
    finds | readme: ## Publisher: Contoso => ## Publishers
    finds | readme: ## Deployment Instructions => ```\n## Deployment Instructions\n```
    not | readme: ## Prerequisites => ### PREREQUISITES:
    not | readme: ## Frequently Asked Questions => ## Questions
    not | /info/title = "Library (Independent Publisher)" && readme: ## Deployment Instructions => ## Deployment
ReadmeHeadingOutOfOrder
    finds | readme: ## Obtaining Credentials => ## FAQ\n## Obtaining Credentials
    finds | readme: ## Prerequisites => ## Known Issues and Limitations\n## Prerequisites
    not | readme: ## Obtaining Credentials => ## Obtaining Credentials\n## Getting Started
    not | readme: ## Deployment Instructions => ## Deployment Instructions\n## Prerequisites
ReadmeOperationMissing
    finds | readme: ### Set a cover => ### Set the cover
    finds | readme: ### Set a cover => ## Set a cover
    finds | /paths/~1kinds/get/x-ms-visibility -
    not | readme: ### Set a cover => #### `SetCover`
    not | readme: ## Supported Operations => ## Operations
ScriptTooLarge
    finds | long script
    not | script: Abs(-1) => Abs(-2)
ScriptClassMissing
    finds | script: class Script => class Scripts
    finds | script: public class Script : => // public class Script :
    finds | script: public class => public class Script : ScriptBase { } public class
    not | script: class Script : ScriptBase => sealed class Script\n: ScriptBase
ScriptMethodMissing
    finds | script: override => virtual
    finds | script: ExecuteAsync() => ExecuteAsync(int number)
    finds | script: public override async => override async
    not | script: public override async Task<HttpResponseMessage> => public async override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage>
ScriptNamespaceNotAllowed
    finds | script: using System.Net; => using System.Reflection;
    finds | script: using static System.Math; => using static System.Runtime.InteropServices.Marshal;
    finds | script: Newtonsoft.Json.Linq.JObject => System.Data.DataTable
    finds | script: using System.Net; => global using System.Nets;
    not | script: using System.Net; => // using System.Reflection;
    not | script: var text => using var reader = response.Content;\nvar text
ScriptReferenceNotAllowed
    finds | script: using System.Net; => #r "nuget: Polly"\nusing System.Net;
    finds | script: using System.Net; => # load "other.csx"\nusing System.Net;
    not | script: using System.Net; => #region Don't\nusing System.Net;\n#endregion
ScriptUsesFiles
    finds | script: Abs(-1) => Abs(-1)}" + Path.Combine("a", "b") + $"{1
    finds | script: var text => var file = System.IO.File.ReadAllText("a");\nvar text
    finds | script: var text => var file = new FileStream(text, FileMode.Open);\nvar text
    not | script: var text => var uri = Context.Request.RequestUri.Path.Length + Profile.File;\nvar text
    not | script: var text => var raw = """Path.Combine""" + @"""File.Open""";\nvar text
ScriptUsesSockets
    finds | script: var text => using var client = new TcpClient();\nvar text
    not | script: var text => /* new TcpClient(); */ var text
ScriptOwnHttpClient
    finds | script: var text => using var client = new HttpClient();\nvar text
    finds | script: var text => HttpClient client = new();\nvar text
    finds | script: var text => var request = WebRequest.Create(text);\nvar text
    not | script: var text => HttpClientHandler handler = null;\nvar text
ScriptConfigureAwaitMissing
    finds | script: .ConfigureAwait(false) => .ConfigureAwait(true)
    not | script: .ConfigureAwait(false) => .ConfigureAwait(continueOnCapturedContext: false)
    not | script: await Context => Context && script: .ConfigureAwait(false) => .Result
ScriptOperationIdNotDecoded
    finds | script: var text => var id = Context.OperationId;\nvar text
    not | script: var text => var id = Convert.FromBase64String(Context.OperationId);\nvar text
ScriptOwnJsonContent
    finds | script: CreateJsonContent => new StringContent
    not | script: CreateJsonContent => true ? null : new StringContent("") ?? CreateJsonContent
KeyRepeated
    finds /swagger | text: "swagger": "2.0" => "swagger": "1.2", "swagger": "2.0"
    finds /paths/~1books/get/summary | text: "operationId": "ListBooks", => "operationId": "ListBooks", "summary": "A", 
    not | text: "swagger": "2.0" => "swagger": "2.0", "x-swagger": "2.0"
ExtensionMisplaced
    finds /info/x-ms-summary | /info/x-ms-summary = "Books"
    finds /paths/~1books/x-ms-visibility | /paths/~1books/x-ms-visibility = "important"
    finds /paths/~1books/get/responses/200/x-ms-visibility | /paths/~1books/get/responses/200/x-ms-visibility = "internal"
    finds /definitions/NewBook/properties/name/x-ms-url-encoding | /definitions/NewBook/properties/name = {"type": "string", "x-ms-url-encoding": "single"}
    finds /paths/~1books/get/parameters/0/x-ms-url-encoding | /paths/~1books/get/parameters/0/in = "header" && /paths/~1books/get/parameters/0/x-ms-url-encoding = "single"
    not | /paths/~1books/get/x-ms-visibility = "important"
ExtensionValueUnknown
    finds /paths/~1books/get/x-ms-visibility | /paths/~1books/get/x-ms-visibility = ""
    finds /definitions/NewBook/properties/name/x-ms-visibility | /definitions/NewBook/properties/name = {"type": "string", "x-ms-visibility": "Important"}
    finds /paths/~1books/get/x-ms-api-annotation/revision | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 0}
    finds /paths/~1books/get/x-ms-api-annotation/revision | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": "1"}
    not | /paths/~1books/get/x-ms-visibility = "none"
    not | /paths/~1books/get/x-ms-api-annotation = {"family": "Books", "revision": 1}
FilePickerKeyUnknown
    finds /x-ms-capabilities/file-picker/value-path | /x-ms-capabilities/file-picker = {"value-path": "id"}
    not | /x-ms-capabilities/file-picker = {"value-title": "name"}
ExtensionOfAutoRest
    finds /definitions/NewBook/properties/name/x-ms-enum | /definitions/NewBook/properties/name = {"type": "string", "x-ms-enum": {"name": "Name"}}
    not | /definitions/NewBook/properties/x-ms-enum = {"type": "string"}
UnknownExtension
    finds /paths/~1books/get/x-ms-visibilty | /paths/~1books/get/x-ms-visibilty = "important"
    finds /definitions/Book/properties/name/x-ms-sumamry | /definitions/Book/properties/name/x-ms-sumamry = "Name"
    finds /definitions/headers/x-ms-secret | /definitions/headers = {"x-ms-secret": true}
    finds /x-ms-colour | /x-ms-colour = "blue"
    not | /paths/~1books/get/responses/200/headers = {"x-ms-request-id": {"type": "string"}}
    not | /definitions/Book/properties/x-ms-colour = {"type": "string"}
    not | /definitions/Book/example = {"x-ms-colour": "blue"}
    not | /paths/~1books/get/x-colour = "blue" && /x-ms-keywords = ["books"]
"""";
}
