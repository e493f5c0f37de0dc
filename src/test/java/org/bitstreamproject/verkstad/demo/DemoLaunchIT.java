// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bitstreamproject.verkstad.testing.Browser;
import org.bitstreamproject.verkstad.testing.DemoVisitor;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both imitations against the one-file server: every kind of person, both versions, and what must be refused. */
class DemoLaunchIT {
    private static final long HOME = 11;
    private static final long CASE = 16;
    private static final long TEACHER = 17;

    @TempDir
    static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(home, Map.of("VERKSTAD_DEMO", "true"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) server.close();
    }

    @ParameterizedTest(name = "{3} by {2} from {0}")
    @CsvSource({
        "se, 5, 1p1, Karin Åström, participant, sv, SE",
        "se, 5, 1p3, Karin Åström, participant, sv, SE",
        "se, 9, 1p1, Elle Šávvon, participant, sv, SE",
        "se, 10, 1p3, Håkan O'Dell, participant, sv, SE",
        "se, 3, 1p1, Mikaela Stenvall, teacher, sv, SE",
        "se, 4, 1p3, Nils Holmström, teacher, sv, SE",
        "se, 2, 1p1, Eva Lundmark, admin, sv, SE",
        "se, 2, 1p3, Eva Lundmark, admin, sv, SE",
        "no, 5, 1p1, Ingrid Solbakk, participant, nb, NO",
        "no, 8, 1p3, Odd-Arne Myrvang, participant, nb, NO",
        "no, 3, 1p3, Terje-Andre Solvang, teacher, nb, NO"
    })
    void opensASessionForThePersonWhoLaunched(
            String site, long user, String version, String name, String role, String locale, String country) {
        var visitor = new DemoVisitor(server, site, user);

        var page = visitor.launch(HOME, version);

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.url()).startsWith(server.address() + "/");
        var me = visitor.tool("/api/v1/me").json();
        assertThat(me.getString("displayName")).isEqualTo(name);
        assertThat(me.getString("role")).isEqualTo(role);
        assertThat(me.getString("locale")).isEqualTo(locale);
        assertThat(me.getString("platform")).isEqualTo("demo-" + site);
        assertThat(me.getString("country")).isEqualTo(country);
        assertThat(me.getString("edition")).isEqualTo("VM-2026");
    }

    @Test
    void knowsTheSamePersonByBothVersionsAndSameNumbersApart() {
        var byLegacy = person(new DemoVisitor(server, "se", 5), "1p1");
        var byOidc = person(new DemoVisitor(server, "se", 5), "1p3");
        var acrossTheBorder = person(new DemoVisitor(server, "no", 5), "1p3");

        assertThat(byLegacy).isEqualTo(byOidc);
        assertThat(acrossTheBorder).isNotEqualTo(byOidc);
    }

    @Test
    void givesExaminersTheirGrantAndNobodyElse() {
        var examiner = new DemoVisitor(server, "se", 3);
        var assistant = new DemoVisitor(server, "se", 4);
        examiner.launch(TEACHER, "1p3");
        assistant.launch(TEACHER, "1p3");

        assertThat(examiner.tool("/api/v1/me").json().getJsonArray("grants").toString())
                .contains("EXAMINER");
        assertThat(assistant.tool("/api/v1/me").json().getJsonArray("grants").toString())
                .doesNotContain("EXAMINER");
    }

    @Test
    void refusesAReplayedLegacyLaunch() {
        var form = new DemoVisitor(server, "se", 5).form(HOME, "1p1");

        var first = new Browser().postOnce(form.formAction(), form.hiddenFields());
        var second = new Browser().postOnce(form.formAction(), form.hiddenFields());

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.reason()).isEqualTo("LTI11-NONCE-REPLAYED");
        assertThat(second.header("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAReplayedTokenEvenInTheSameBrowser() {
        var visitor = new DemoVisitor(server, "no", 6);
        var answer = visitor.browser().submit(visitor.form(HOME, "1p3"));

        var first = visitor.browser().postOnce(answer.formAction(), answer.hiddenFields());
        var second = visitor.browser().postOnce(answer.formAction(), answer.hiddenFields());

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.reason()).isEqualTo("LTI13-NONCE-REPLAYED");
    }

    @Test
    void answersARepeatedAuthenticationRequestAsMoodleDoes() {
        var visitor = new DemoVisitor(server, "se", 7);
        var form = visitor.form(HOME, "1p3");
        var login = visitor.browser().postOnce(form.formAction(), form.hiddenFields());
        var authentication = login.header("Location");

        var first = visitor.browser().get(authentication);
        var second = visitor.browser().get(authentication);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.hiddenFields()).containsKeys("id_token", "state");
        assertThat(second.status()).isEqualTo(404);
    }

    @Test
    void postsAnErrorWhenSomebodyElseIsLoggedIn() {
        var visitor = new DemoVisitor(server, "se", 8);
        var form = visitor.form(HOME, "1p3");
        var login = visitor.browser().postOnce(form.formAction(), form.hiddenFields());

        var answer = visitor.browser().get(login.header("Location").replace("login_hint=8", "login_hint=9"));
        var refused = visitor.browser().postOnce(answer.formAction(), answer.hiddenFields());

        assertThat(answer.hiddenFields()).containsEntry("error", "access_denied");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("OIDC-ACCESS-DENIED");
    }

    @Test
    void isNotThereOnTheToolsOwnHost() {
        assertThat(new Browser().get(server.address() + "/demo/").status()).isEqualTo(404);
        assertThat(new Browser()
                        .get("http://127.0.0.1:" + server.port() + "/demo/")
                        .status())
                .isEqualTo(200);
        assertThat(new Browser().get(server.address() + "/").url())
                .isEqualTo("http://127.0.0.1:" + server.port() + "/demo/");
    }

    @Test
    void showsAnEditionInTheMiddleOfItsCourse() {
        var author = opened("se", 5, HOME);
        var reviewer = opened("no", 9, HOME);
        var teacher = opened("no", 3, TEACHER);

        assertThat(author.tool("/case").body()).contains("Skolskjuts för elever i glesbygd", "Chef för skolkontoret");
        assertThat(author.tool("/reviews").body()).contains("Kamratgranskning 1");
        assertThat(reviewer.tool("/reviews").body()).contains("Ikke begynt");
        assertThat(teacher.tool("/teacher").body())
                .contains("Karin Åström", "Elle Šávvon", "Odd-Arne Myrvang", "Henvisning til hjemmetjenesten");
    }

    @ParameterizedTest(name = "{1} by {3}")
    @CsvSource({"se, Birgitta, 6, 1p3, G, 75 / 100, AGS", "no, Odd-Arne, 8, 1p1, C, 72.5 / 100, BO"})
    void bringsAPublishedGradeToTheRightGradebookOnce(
            String site, String name, long student, String version, String grade, String value, String service)
            throws InterruptedException {
        new DemoVisitor(server, site, student).launch(CASE, version);
        var examiner = opened(site, 3, TEACHER);

        judged(examiner, name, grade);
        published(examiner);

        var gradebook = gradebookWith(examiner, "<strong>" + grade + "</strong>");
        assertThat(gradebook).contains("<strong>" + grade + "</strong> " + value);
        assertThat(gradebook.split("<td>" + service + "</td>", -1)).hasSize(2);
    }

    /** The outbox sends on its own time. */
    private static String gradebookWith(DemoVisitor examiner, String sign) throws InterruptedException {
        var giveUp = Instant.now().plusSeconds(60);
        var gradebook = examiner.gradebook().body();
        while (!gradebook.contains(sign) && Instant.now().isBefore(giveUp)) {
            TimeUnit.MILLISECONDS.sleep(500);
            gradebook = examiner.gradebook().body();
        }
        return gradebook;
    }

    private static void judged(DemoVisitor examiner, String name, String grade) {
        var path = examiner.tool("/grading").link(name);
        var levels = new HashMap<>(examiner.tool(path).hiddenFields(path + "/levels"));
        for (int criterion = 1; criterion <= 8; criterion++) levels.put("level-K" + criterion, "2");
        var marked = examiner.browser().post(server.address() + path + "/levels", levels);
        var verdict = new HashMap<>(marked.hiddenFields(path + "/decide"));
        verdict.put("code", grade);
        verdict.put("reason", "");
        assertThat(examiner.browser()
                        .post(server.address() + path + "/decide", verdict)
                        .status())
                .isEqualTo(200);
    }

    private static void published(DemoVisitor examiner) {
        var form = examiner.tool("/grading/publish").hiddenFields("/grading/publish");
        assertThat(form).containsKey("decision");
        assertThat(examiner.browser()
                        .post(server.address() + "/grading/publish", form)
                        .status())
                .isEqualTo(200);
    }

    private static DemoVisitor opened(String site, long user, long module) {
        var visitor = new DemoVisitor(server, site, user);
        visitor.launch(module, "1p3");
        return visitor;
    }

    private static int person(DemoVisitor visitor, String version) {
        visitor.launch(HOME, version);
        return visitor.tool("/api/v1/me").json().getInt("personId");
    }
}
