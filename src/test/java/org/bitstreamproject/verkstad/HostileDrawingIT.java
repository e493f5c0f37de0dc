// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.BegunCase;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.SharedServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent to a drawing by mistake or by malice: a clear error for machine and person, nothing changed, its sound twin taken. */
class HostileDrawingIT {
    private static final String SWEDISH = "19121212-1212";
    private static final String NORWEGIAN = "01819012365";

    private static Visitor viggo;
    private static String handle;
    private static String api;
    private static String foreign;

    @BeforeAll
    static void start() throws Exception {
        var shared = SharedServer.onPostgres();
        viggo = entered(shared.umu, shared.server, "71", "Viggo Lind");
        handle = viggo.handle();
        api = "/api/v1/models/" + BegunCase.by(viggo).model("D1");
        var ylva = entered(shared.umu, shared.server, "72", "Ylva Ek");
        foreign = "/api/v1/models/" + BegunCase.by(ylva).model("D1");
        ok(ylva.json("POST", foreign + "/commands", request("", 1, add("their-own", "Hennes"))));
        ok(send(add("a1", "Ta emot") + "," + add("a2", "Pröva")));
        ok(send("{\"command\":\"connect\",\"type\":\"FLOW\",\"source\":\"a1\",\"target\":\"a2\",\"id\":\"f1\"}"));
    }

    @Test
    void takesNoMoreThanAModelHolds() throws Exception {
        var many =
                IntStream.range(0, 201).mapToObj(i -> add("m" + i, "Steg " + i)).collect(Collectors.joining(","));
        isRefused(post(request("\"id\":\"" + UUID.randomUUID() + "\",", base(), many)), 422, "too-many");
        var together = IntStream.range(0, 20)
                .mapToObj(i -> "{\"command\":\"together\",\"name\":\"paste\",\"commands\":["
                        + IntStream.range(0, 100)
                                .mapToObj(j -> add("t" + i + "-" + j, "Steg"))
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        isRefused(post(request("", base(), together)), 422, "too-many");
        isRefused(send(paste(lines(2000))), 422, "too-many");

        ok(send(paste(lines(20))));
        ok(send("{\"command\":\"undo\"}"));
    }

    @Test
    void readsNoBodyOfTenMegabytes() throws Exception {
        var before = model();
        for (int size : List.of(10_000_000, 1_100_000)) {
            try {
                isProblem(post(request("", base(), add("big", "x".repeat(size)))), 413, "http-413");
            } catch (IOException cut) {
                // the server had answered and hung up before all was sent
                assertThat(size).isEqualTo(10_000_000);
            }
        }
        isRefused(post("{\"base\":" + base() + ",\"x\":\"" + "x".repeat(1_000_000) + "\"}"), 422, "too-large");
        isRefused(send(add("big", "x".repeat(900_000))), 422, "too-long");

        assertThat(model()).isEqualTo(before);
    }

    @Test
    void knowsNoElementOfAnotherModel() throws Exception {
        var theirs = "their-own";
        // Ylva's model has it; here it is nobody's
        for (var command : List.of(
                "{\"command\":\"name\",\"id\":\"" + theirs + "\",\"label\":\"Min\"}",
                "{\"command\":\"delete\",\"id\":\"" + theirs + "\"}",
                "{\"command\":\"connect\",\"type\":\"FLOW\",\"source\":\"a1\",\"target\":\"" + theirs + "\"}",
                "{\"command\":\"set-attribute\",\"id\":\"" + theirs + "\",\"attribute\":\"minutes\",\"value\":\"5\"}",
                "{\"command\":\"merge\",\"ids\":[\"a1\",\"" + theirs + "\"]}",
                "{\"command\":\"place\",\"places\":[{\"id\":\"" + theirs + "\",\"x\":1,\"y\":1}]}")) {
            isRefused(send(command), 422, "gone");
        }
        isProblem(viggo.json("POST", foreign + "/commands", handle, request("", 1, add("n1", "Ny"))), 404, "not-found");

        ok(send("{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ta emot ansökan\"}"));
    }

    @Test
    void carriesOutAnIdOnceAndNothingElseByIt() throws Exception {
        var id = "\"id\":\"" + UUID.randomUUID() + "\",";
        int base = base();
        var first = post(request(id, base, add("once", "En gång")));
        ok(first);

        isRefused(post(request(id, base, add("twice", "Något annat"))), 422, "used-id");

        assertThat(json(post(request(id, base + 1, add("once", "En gång")))).getInt("base"))
                .isEqualTo(json(first).getInt("base"));
    }

    @Test
    void readsNoJsonThatIsNone() throws Exception {
        for (var body : List.of(
                "[".repeat(100_000) + "]".repeat(100_000),
                "{\"base\":1,\"commands\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
                "{\"base\":1,\"base\":2,\"commands\":[]}",
                "{\"base\":NaN,\"commands\":[]}",
                "",
                "\u0000")) {
            isRefused(post(body), 400, "not-json");
        }
        isRefused(post("[]"), 422, "not-an-object");
        isRefused(post(request("", base(), "")), 422, "too-many");
        ok(send("{\"command\":\"tidy\"}"));
    }

    @Test
    void putsNothingWhereNobodyFindsIt() throws Exception {
        for (var x : List.of("1e999999999", "-1e999999999", "1e18", "2147483648", "0.5", "\"7\"", "null", "true")) {
            isRefused(send(place("a1", x)), 422, "bad-place");
        }
        isRefused(send(place("a1", "NaN")), 400, "not-json");
        isRefused(send(place("a1", "Infinity")), 400, "not-json");
        isRefused(send(place("f1", "40")), 422, "gone");

        ok(send(place("a1", "480")));
    }

    @Test
    void keepsOddTextsAsHarmlessOnes() throws Exception {
        isRefused(send(name("\\u202e\\u2066 \\u200f")), 422, "name-missing");
        isRefused(send(name("\\ud800")), 422, "name-missing");
        isRefused(send(name("x".repeat(301))), 422, "too-long");

        for (var odd : List.of(
                List.of("Ta\\u0000emot\\u001b[31m\\u0085rött", "Ta emot [31m rött"),
                List.of("\\u202eTa emot\\u202c", "Ta emot"),
                List.of("Ta \\ud800emot\\udc00", "Ta emot"),
                List.of("שלום עולם", "שלום עולם"),
                List.of("\\ud83d\\udc4d Ta emot", "\ud83d\udc4d Ta emot"),
                List.of("<script>alert(1)</script>", "<script>alert(1)</script>"))) {
            ok(send(name(odd.get(0))));
            assertThat(label("a1")).isEqualTo(odd.get(1));
            assertThat(viggo.page(api + "/drawing")).doesNotContain("\u202e", "\u0000", "<title>Aktivitet: <script");
            assertThat(viggo.page(api.replace("/api/v1/models", "/model")))
                    .doesNotContain("<script>alert(1)", "\u202e", "\u0000");
        }
        ok(send("{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ta emot\"}"));
    }

    @Test
    void refusesNationalIdentityNumbersWhateverBringsThem() throws Exception {
        for (var number : List.of(
                SWEDISH, "191212121212", "19121212 1212", "1912\\u200b1212\\u20111212", NORWEGIAN, "018190 12365")) {
            var code = number.startsWith("19") ? "swedish-national-id" : "norwegian-national-id";
            for (var command : carrying("Ring " + number)) {
                isRefused(send(command), 422, code);
            }
        }
        isRefused(send(add(SWEDISH, "Ny")), 422, "swedish-national-id");
        isRefused(send(add(NORWEGIAN, "Ny")), 422, "norwegian-national-id");
        for (var command : carrying("Ring 19121212-1213")) {
            ok(send(command));
            ok(send("{\"command\":\"undo\"}"));
        }
    }

    /** Every command that takes words, with these in them. */
    private static List<String> carrying(String words) {
        return Stream.of(
                        add("", words),
                        "{\"command\":\"name\",\"id\":\"a2\",\"label\":\"" + words + "\"}",
                        "{\"command\":\"name\",\"id\":\"f1\",\"label\":\"" + words + "\"}",
                        "{\"command\":\"set-attribute\",\"id\":\"a2\",\"attribute\":\"asIsRef\",\"value\":\"" + words
                                + "\"}",
                        "{\"command\":\"paste-list\",\"type\":\"ACTIVITY\",\"text\":\"Ett\\n" + words + "\"}",
                        "{\"command\":\"split\",\"id\":\"a2\",\"first\":\"" + words + "\",\"second\":\"Andra\"}",
                        "{\"command\":\"split\",\"id\":\"a2\",\"first\":\"Första\",\"second\":\"" + words + "\"}",
                        "{\"command\":\"together\",\"name\":\"paste\",\"commands\":[" + add("", words) + "]}")
                .toList();
    }

    @Test
    void knowsNoTypeCommandOrVersionThatThereIsNot() throws Exception {
        isRefused(send("{\"command\":\"add\",\"type\":\"HOLOGRAM\",\"label\":\"Ny\"}"), 422, "unknown-type");
        isRefused(send("{\"command\":\"explode\"}"), 422, "unknown-command");
        isRefused(post(request("", base() + 1000, name("Ny"))), 422, "unknown-version");
        for (var base : List.of("0", "-1", "\"1\"", "null", "1e999999999", "99999999999999999999")) {
            var answer = post("{\"base\":" + base + ",\"commands\":[" + name("Ny") + "]}");
            assertThat(answer.statusCode()).as(base + " " + answer.body()).isEqualTo(422);
        }
        ok(send("{\"command\":\"add\",\"type\":\"ACTIVITY\",\"label\":\"Ny\"}"));
    }

    @Test
    void showsBothSidesOfAStaleChangeAndStoresNeither() throws Exception {
        int base = base();
        ok(post(request("", base, "{\"command\":\"name\",\"id\":\"a2\",\"label\":\"Pröva behovet\"}")));
        var before = model();

        var stale = post(request("", base, "{\"command\":\"name\",\"id\":\"a2\",\"label\":\"Bedöma\"}"));

        isProblem(stale, 409, "model-changed");
        assertThat(stale.body()).contains("Pröva behovet", "Bedöma", "\"sides\"");
        assertThat(model()).isEqualTo(before);
        ok(post(request("", base, "{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ta emot\"}")));
    }

    private static Visitor entered(TestPlatform umu, RunningServer server, String user, String name) throws Exception {
        return umu.enter11(server, new Who(user, name, "Learner"), "case");
    }

    /** The code stands in the problem's type, or beside the field that is wrong; and nothing has changed. */
    private static void isRefused(HttpResponse<String> answer, int status, String code) throws Exception {
        isProblem(answer, status, code);
        assertThat(json(answer).getString("detail")).isNotBlank();
        assertThat(label("a2")).isIn("Pröva", "Pröva behovet");
        assertThat(model().getJsonArray("nodes").toString())
                .doesNotContain(SWEDISH, NORWEGIAN, "HOLOGRAM", "their-own", "Något annat");
        assertThat(base()).as("no new version").isEqualTo(known);
    }

    private static int known;

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        var said = answer.body().substring(0, Math.min(600, answer.body().length()));
        assertThat(answer.statusCode()).as(said).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(said)
                .startsWith("application/problem+json");
        assertThat(json(answer).getInt("status")).isEqualTo(status);
        var violations = json(answer).getJsonArray("violations");
        assertThat(json(answer).getString("type") + " " + violations).as(said).contains(code);
    }

    private static HttpResponse<String> send(String commands) throws Exception {
        return post(request("", base(), commands));
    }

    private static HttpResponse<String> post(String body) throws Exception {
        known = base();
        return viggo.json("POST", api + "/commands", handle, body);
    }

    private static String request(String id, int base, String commands) {
        return "{" + id + "\"base\":" + base + ",\"commands\":[" + commands + "]}";
    }

    private static String add(String id, String label) {
        return "{\"command\":\"add\",\"type\":\"ACTIVITY\"," + (id.isEmpty() ? "" : "\"id\":\"" + id + "\",")
                + "\"label\":\"" + label + "\"}";
    }

    private static String name(String label) {
        return "{\"command\":\"name\",\"id\":\"a1\",\"label\":\"" + label + "\"}";
    }

    private static String place(String id, String x) {
        return "{\"command\":\"place\",\"places\":[{\"id\":\"" + id + "\",\"x\":" + x + ",\"y\":200}]}";
    }

    private static String paste(String text) {
        return "{\"command\":\"paste-list\",\"type\":\"ACTIVITY\",\"text\":\"" + text + "\"}";
    }

    private static String lines(int many) {
        return IntStream.range(0, many).mapToObj(i -> "Steg " + i).collect(Collectors.joining("\\n"));
    }

    private static int base() throws Exception {
        return json(viggo.get(api)).getInt("base");
    }

    private static JsonObject model() throws Exception {
        return json(viggo.get(api)).getJsonObject("model");
    }

    private static String label(String id) throws Exception {
        return model().getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .filter(node -> node.getString("id").equals(id))
                .map(node -> node.getString("label"))
                .findFirst()
                .orElseThrow();
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
