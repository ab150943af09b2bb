using System.Text.Json.Nodes;
using FusionSample.Tests.Distributed;
using FusionSample.Tests.Support;
using Microsoft.Playwright;

namespace FusionSample.Tests.Browser;

/// <summary>The maker's view on real pages: our own connector, operation by operation, and public ones.</summary>
[Collection(nameof(Stage))]
public sealed class DefinitionTests(Chromium chromium, RunningWorkshop workshop)
{
    private const int OperationsEach = 4;

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Each_operation_of_ours_runs_from_the_page()
    {
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/maker");
        await maker.Hands.PressAsync("Show all");
        var operations = await maker.Page.Locator("ul.operations a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.True(operations.Length >= 15, $"Only {operations.Length} operations are shown.");

        var samples = await SamplesAsync();
        var failed = new List<string>();
        foreach (var operation in operations)
        {
            await maker.OpenAsync(operation);
            await FillRequiredAsync(maker, label => samples.GetValueOrDefault((operation.Split('/')[^1], label.TrimEnd(' ', '*'))));
            await maker.Hands.PressAsync("Run");
            await maker.Page.Locator(".reply").WaitForAsync();
            var words = await maker.Page.Locator(".reply").InnerTextAsync();
            if (!words.Contains("Status 200", StringComparison.Ordinal))
                failed.Add($"{operation}: {words}");
        }

        Assert.Empty(failed);
        Assert.Empty(maker.Complaints);
    }

    [Fact(Explicit = true)]
    [Trait("Run", "long")]
    public async Task Fifty_public_connectors_render()
    {
        var folder = Repository.PathOf("..", "shared", "connector-corpus");
        Assert.SkipUnless(Directory.Exists(folder), "There are no published connectors in ../shared/connector-corpus.");
        var files = Directory.GetFiles(folder, "apiDefinition.swagger.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        await using var maker = await Person.SignInAsync(chromium, workshop, "Business Manager", "/definition");

        var failed = new List<string>();
        foreach (var file in files.Where((_, index) => index % (files.Length / 50) == 0))
        {
            try
            {
                await LookThroughAsync(maker, file);
            }
            catch (PlaywrightException exception)
            {
                failed.Add($"{file}: {exception.Message.Split('\n')[0]}");
                await maker.OpenAsync("/definition");
            }
        }

        Assert.Empty(failed);
        Assert.Empty(maker.Complaints);
        Assert.DoesNotContain("A page failed", workshop.Process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception in circuit", workshop.Process.Output, StringComparison.Ordinal);
    }

    private static async Task LookThroughAsync(Person maker, string file)
    {
        var before = await maker.Page.Locator(".connector-card").CountAsync() > 0 ? await maker.Page.Locator(".connector-card").InnerTextAsync() : "";
        await maker.Page.SetInputFilesAsync("#file", file);
        await Assertions.Expect(maker.Page.Locator(".connector-card")).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await maker.Hands.PressAsync("Show all");
        var operations = maker.Page.Locator("ul.operations button");
        var count = await operations.CountAsync();
        Assert.True(count > 0, $"{file} shows no operation.");
        for (var index = 0; index < count; index += Math.Max(1, count / OperationsEach))
        {
            var title = await operations.Nth(index).Locator(".title").InnerTextAsync();
            await operations.Nth(index).ClickAsync();
            await Assertions.Expect(maker.Main.Locator("section.wide h2").First).ToHaveTextAsync(title);
        }
    }

    // What the definition itself would be tested with (x-ms-test-value), as JSON, by operation and title.
    private async Task<Dictionary<(string Operation, string Title), string>> SamplesAsync()
    {
        var definition = JsonNode.Parse(await workshop.Client("gateway").GetStringAsync("/connector/apiDefinition.swagger.json", TestContext.Current.CancellationToken))!;
        var samples = new Dictionary<(string, string), string>();
        foreach (var operation in definition["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => method.Value!)))
        {
            foreach (var given in operation["parameters"]?.AsArray() ?? [])
            {
                var parameter = given!["$ref"] is { } reference ? definition["parameters"]![$"{reference}".Split('/')[^1]]! : given;
                if (parameter["x-ms-test-value"] is { } sample)
                    samples[($"{operation["operationId"]}", $"{parameter["x-ms-summary"]}")] = sample.ToJsonString();
            }
        }

        return samples;
    }

    // The sample of each field that must be filled in; without one the first of a dropdown.
    private static async Task FillRequiredAsync(Person maker, Func<string, string?> sampleOf)
    {
        var fields = maker.Main.Locator("form [aria-required=true]");
        for (var index = 0; index < await fields.CountAsync(); index++)
        {
            var field = fields.Nth(index);
            var sample = sampleOf(await field.EvaluateAsync<string>("field => field.labels[0].innerText"));
            if (await field.EvaluateAsync<bool>("field => field.tagName === 'SELECT'"))
            {
                await field.Locator("option").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
                var choices = await field.Locator("option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)");
                await field.SelectOptionAsync(new SelectOptionValue { Index = Math.Max(1, Array.FindIndex(choices, choice => sample is not null && JsonNode.DeepEquals(Parse(choice), JsonNode.Parse(sample)))) });
            }
            else
            {
                await field.FillAsync(sample is null ? "1" : $"{JsonNode.Parse(sample)}");
                await field.PressAsync("Tab");
            }
        }
    }

    private static JsonNode? Parse(string choice) => choice.Length == 0 ? null : JsonNode.Parse(choice);
}
