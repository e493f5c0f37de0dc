// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.SharedServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is refused is said beside the field, what was typed is shown again, and who was refused a case is written down. */
class RefusedFormsIT {
    private static final Pattern CASE = Pattern.compile("/api/v1/cases/([0-9a-f-]{36})/fields/");

    private static TestPlatform umu;
    private static DataSource database;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        var shared = SharedServer.onPostgres();
        umu = shared.umu;
        server = shared.server;
        database = shared.database();
    }

    @Test
    void asksAgainWhomTheGroupWants() throws Exception {
        var karin = entered("11", "Karin Åström");
        var bo = entered("12", "Bo Vik");
        var uid = startsACase(karin, "Umeå kommun");
        var invites = "/case/" + uid + "/members";
        var page = karin.page("/case?section=A");
        var chosen = Jsoup.parse(page)
                .select("select#enrolment option:contains(Bo Vik)")
                .attr("value");
        startsACase(bo, "Skellefteå kommun");

        var answer = karin.send(invites, Visitor.formOf(page, invites, Map.of("enrolment", chosen)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(summary(answer)).isEqualTo("#enrolment");
        assertThat(html(answer).select("#enrolment-error").text()).isNotBlank();
        assertThat(karin.get(invites).statusCode()).isIn(200, 303);
    }

    @Test
    void writesDownWhoWasRefusedTheModelAndTheCopy() throws Exception {
        var elin = entered("13", "Elin Dal");
        var stranger = entered("14", "Frida Ås");
        var uid = startsACase(elin, "Luleå kommun");
        var model = elin.submit("/case?section=D", "/case/" + uid + "/model/D1", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var before = refusals();

        assertThat(stranger.get(model).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/case/" + uid + "/receipt/1/file").statusCode())
                .isEqualTo(404);

        assertThat(refusals()).isEqualTo(before + 2);
    }

    @Test
    void carriesOutTheCommandsOfAProgramOnceAndSaysWhatItRefuses() throws Exception {
        var jon = entered("18", "Jon Ek");
        var uid = startsACase(jon, "Sorsele kommun");
        var model = jon.submit("/case?section=D", "/case/" + uid + "/model/D1", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var api = "/api/v1/models" + model.substring("/model".length());
        int base = json(jon.get(api)).getInt("base");
        var add = command("once-" + uid, base, "\"command\":\"add\",\"type\":\"LANE\",\"label\":\"Sökande\"");

        var first = jon.json("POST", api + "/commands", add);
        var again = jon.json("POST", api + "/commands", add);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
        var lane = json(first).getString("focus");
        base = json(first).getInt("base");
        var name = "\"command\":\"name\",\"id\":\"" + lane + "\",\"label\":";
        var one = jon.json("POST", api + "/commands", command("name-" + uid, base, name + "\"Medborgare\""));
        var other = jon.json("POST", api + "/commands", command("late-" + uid, base, name + "\"Kund\""));
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(other.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(other).getJsonObject("theirs").toString()).contains("Medborgare");
        assertThat(json(other).getJsonObject("mine").toString()).contains("Kund");
        var illegal =
                "\"command\":\"connect\",\"type\":\"FLOW\",\"source\":\"" + lane + "\",\"target\":\"" + lane + "\"";
        var refused = jon.json("POST", api + "/commands", command("flow-" + uid, base + 1, illegal));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).getJsonArray("violations")).isNotEmpty();
    }

    @Test
    void showsATextAgainThatNobodyTakes() throws Exception {
        var gun = entered("15", "Gun Berg");
        var uid = startsACase(gun, "Kiruna kommun");
        var action = "/case/" + uid + "/section/B";
        var form = Visitor.formOf(gun.page("/case?section=B"), action, Map.of("B1", "Tre veckors skrivande"));
        var foreign = action.replace(uid, "00000000-0000-0000-0000-000000000000");

        var answer = gun.send(foreign, form);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(html(answer).select("textarea[readonly]").eachText()).contains("Tre veckors skrivande");
    }

    @Test
    void asksWhichOrganisationsAreOne() throws Exception {
        var teacher = umu.enter11(server, new Who("3", "Mikaela Stenvall", "Instructor"), "teacher");
        startsACase(entered("16", "Hilda Ö"), "Vännäs kommun");
        startsACase(entered("17", "Ida Ö"), "Vännes kommun");
        var page = Jsoup.parse(teacher.page("/organisations"));
        var right = page.select("#duplicate option:contains(Vännäs)").attr("value");

        var nothing = teacher.get("/organisations/merge");
        var same = teacher.get("/organisations/merge?duplicate=" + right + "&lasting=" + right);

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(html(nothing).select("#duplicate-error, #lasting-error")).hasSize(2);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(summary(same)).isEqualTo("#lasting");
        assertThat(html(same).select("#duplicate option[selected]").attr("value"))
                .isEqualTo(right);
    }

    private static Visitor entered(String user, String name) throws Exception {
        return umu.enter11(server, new Who(user, name, "Learner"), "case");
    }

    private static String startsACase(Visitor who, String organisation) throws Exception {
        var begun = who.submit(
                "/case",
                "/case",
                Map.of(
                        "title", "Beställa skolskjuts",
                        "newOrganisation", organisation,
                        "organisationType", "SE_MUNICIPALITY"));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        var found = CASE.matcher(who.page("/case?section=A"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static long refusals() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM case_access WHERE outcome = 'REFUSED'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String command(String id, int base, String said) {
        return "{\"id\":\"" + id + "\",\"base\":" + base + ",\"commands\":[{" + said + "}]}";
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String summary(HttpResponse<String> answer) {
        return html(answer).select(".ds-error-summary a").attr("href");
    }

    private static Document html(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
