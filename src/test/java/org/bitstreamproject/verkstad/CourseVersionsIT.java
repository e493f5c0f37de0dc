// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;
import static org.bitstreamproject.verkstad.course.content.TestPackages.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.Solutions;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.testing.Operator;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.SharedServer;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions of a course through their pages: sent by an operator, taken by an edition's examiner, and by nobody else. */
class CourseVersionsIT {
    private static final String COURSES = "/admin/courses";
    private static final String VERSION = "/edition/version";
    private static final String M3 = "modules/M3.yaml";
    private static final Texts TEXTS = new Texts();

    private static SharedServer shared;
    private static RunningServer server;
    private static DataSource database;

    @BeforeAll
    static void start() throws Exception {
        shared = SharedServer.onPostgres();
        server = shared.server;
        database = shared.database();
    }

    @Test
    void aGoodPackageIsStoredAndChosenByNobody() throws Exception {
        var operator = operator(Language.SV);
        var chosen = one("SELECT course_version_id FROM course_choice");
        var version = aVersion();

        var answer = operator.upload(COURSES, "package", zip(course(version)));
        var again = operator.upload(COURSES, "package", zip(course(version)));

        assertThat(location(answer)).endsWith("/admin/courses?done=stored");
        assertThat(location(again)).endsWith("/admin/courses?done=known");
        assertThat(operator.page(COURSES)).contains(version);
        assertThat(stored(version)).isEqualTo("1");
        assertThat(one("SELECT course_version_id FROM course_choice")).isEqualTo(chosen);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBrokenPackageIsToldInTheOperatorsLanguageAndNotStored(Language language) throws Exception {
        var version = aVersion();

        var answer =
                operator(language).upload(COURSES, "package", zip(changed(course(version), M3, "title:", "titel:")));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
        var row = page.select("section[aria-labelledby=faults] tbody tr").get(0);
        assertThat(row.select("th").text()).isEqualTo(M3 + ":5 titel");
        assertThat(row.select("td").eachText())
                .containsExactly(
                        TEXTS.text(language, "fault.unread", "titel"),
                        TEXTS.text(language, "fault.near.meant", "title"));
        assertThat(row.select("[lang]")).isEmpty();
        assertThat(stored(version)).isEqualTo("0");
    }

    @Test
    void aBrokenPackageNeverTakesTheNameOfAGoodOne() throws Exception {
        var operator = operator(Language.EN);
        var version = aVersion();
        operator.upload(COURSES, "package", zip(course(version)));
        var before = digest(version);

        var broken = operator.upload(
                COURSES, "package", zip(changed(course(version), "rubric.yaml", "weight: 20", "weight: 21")));
        var other = operator.upload(
                COURSES, "package", zip(changed(course(version), "course.yaml", "Business Modelling", "Modelling")));

        assertThat(faults(broken)).contains("the weights add up to 101, not 100");
        assertThat(faults(other)).contains("version " + version + " is stored already with other content");
        assertThat(digest(version)).isEqualTo(before);
        assertThat(stored(version)).isEqualTo("1");
    }

    @Test
    void aYamlBombIsRefusedBeforeItGrows() throws Exception {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var name = 'b'; name < 'k'; name++) {
            var before = (char) (name - 1);
            bomb.append(name)
                    .append(": &")
                    .append(name)
                    .append(" [")
                    .append(("*" + before + ",").repeat(9))
                    .append("]\n");
        }
        var version = aVersion();

        var answer = operator(Language.NB).upload(COURSES, "package", zip(with(course(version), M3, bomb.toString())));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faults(answer)).contains("et anker &a blir ikke lest");
        assertThat(stored(version)).isEqualTo("0");
        assertThat(server.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
    }

    /** As an archive that grows while it is unpacked, and as a body nobody reads. */
    @Test
    void fiftyMegabytesAreRefusedBothWays() throws Exception {
        var operator = operator(Language.SV);
        var version = aVersion();
        var count = one("SELECT COUNT(*) FROM course_version");

        var grown = operator.upload(COURSES, "package", zip(with(course(version), M3, "#".repeat(50_000_000))));

        assertThat(grown.statusCode()).isEqualTo(422);
        assertThat(faults(grown)).contains("större än 1 MB");
        assertThat(announced(operator, 50_000_000)).startsWith("HTTP/1.1 413");
        assertThat(one("SELECT COUNT(*) FROM course_version")).isEqualTo(count);
        assertThat(operator.get(COURSES).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoPackageIsToldSo() throws Exception {
        var answer = operator(Language.EN).upload(COURSES, "package", "id: x\n".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faults(answer)).contains("this is no zip archive").contains("Pack the course's folder as .zip");
    }

    @Test
    void withoutTheKeyNothingIsShownAndNothingStored() throws Exception {
        var examiner = shared.mittun.enter13(server, new Who("3", "Efva Norén", "Instructor"), "teacher");

        var count = one("SELECT COUNT(*) FROM course_version");

        var asked = examiner.get(COURSES);
        var sent = examiner.send(COURSES, "package=x");

        assertThat(location(asked)).contains("/admin?to=").doesNotContain("done");
        assertThat(sent.statusCode()).isNotEqualTo(200);
        assertThat(location(sent)).doesNotContain("done");
        assertThat(one("SELECT COUNT(*) FROM course_version")).isEqualTo(count);
    }

    /** One edition, from its preview to the move, while people are at work in it. */
    @Test
    void anExaminerSeesWhomAVersionTouchesAndMovesOnlyTheOwnEdition() throws Exception {
        var operator = operator(Language.SV);
        var pia = participant("41", "Pia Ek");
        solve(pia, "E1.1");
        solve(pia, "E5.1");
        solve(participant("42", "Ola Ås"), "E1.1");
        var changes = aVersion();
        operator.upload(
                COURSES,
                "package",
                zip(changed(course(changes), "exercises/E1.1.yaml", "skatteintäkter", "skatteinkomster")));
        var lacking = aVersion();
        operator.upload(
                COURSES, "package", zip(changed(course(lacking), "modules/M5.yaml", "- id: E5.1", "- id: E5.9")));
        var examiner = shared.mittun.enter13(server, new Who("3", "Efva Norén", "Instructor"), "teacher");
        var before = versionOf("VM-2031");
        var others = versionOf("VM-2026");

        var preview = Jsoup.parse(examiner.page(VERSION + "?to=" + changes));
        var refused = Jsoup.parse(examiner.page(VERSION + "?to=" + lacking));
        assertThat(lineAbout(preview, "E1.1")).endsWith("Påbörjat redan: 2");
        assertThat(lineAbout(refused, "E5.1")).endsWith("Skulle gå förlorat: 1");
        assertThat(refused.select("form[action=" + VERSION + "]")).isEmpty();

        var forced = examiner.post(VERSION, Map.of("to", lacking, "from", before));
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(versionOf("VM-2031")).isEqualTo(before);

        var moved = examiner.submit(VERSION + "?to=" + changes, VERSION, Map.of());
        assertThat(location(moved)).endsWith(VERSION + "?moved=1");
        assertThat(versionOf("VM-2031")).isEqualTo(changes);
        assertThat(versionOf("VM-2026")).isEqualTo(others);

        // what Pia answered is shown with the words she answered to, and a new try has the new ones
        assertThat(Jsoup.parse(pia.page("/exercise/E1.1?attempt=1")).text()).contains("skatteintäkter");
        assertThat(Jsoup.parse(pia.page("/exercise/E1.1?again=1")).text()).contains("skatteinkomster");

        var late = examiner.post(VERSION, Map.of("to", changes, "from", before));
        assertThat(late.statusCode()).isIn(404, 409);
    }

    @Test
    void nobodyButTheEditionsExaminerFindsThePage() throws Exception {
        var version = aVersion();
        operator(Language.SV).upload(COURSES, "package", zip(course(version)));
        var before = versionOf("VM-2031");
        var strangers = List.of(
                shared.umu.enter13(server, new Who("57", "Tage Lind", "Instructor"), "teacher"),
                shared.mittun.enter13(server, new Who("58", "Ture Dahl", "Instructor"), "teacher"),
                participant("43", "Siv Ö"));

        for (var stranger : strangers) {
            assertThat(stranger.get(VERSION).statusCode()).isEqualTo(404);
            assertThat(stranger.get(VERSION + "?to=" + version).statusCode()).isEqualTo(404);
            assertThat(stranger.post(VERSION, Map.of("to", version, "from", before))
                            .statusCode())
                    .isEqualTo(404);
        }

        var examiner = shared.umu.enter13(server, new Who("3", "Dag Vik", "Instructor"), "teacher");
        assertThat(examiner.get(VERSION + "?to=no-such-version").statusCode()).isEqualTo(404);
        assertThat(versionOf("VM-2031")).isEqualTo(before);
    }

    // ---- people ----

    private static Visitor operator(Language language) throws Exception {
        return Operator.in(server, SharedServer.ADMIN_KEY, language);
    }

    private static Visitor participant(String id, String name) throws Exception {
        return shared.mittun.enter13(server, new Who(id, name, "Learner"), "home");
    }

    private static void solve(Visitor learner, String exercise) throws Exception {
        var row = Solutions.all().stream()
                .filter(one -> one.exercise().equals(exercise))
                .findFirst()
                .orElseThrow();
        var address = "/exercise/" + exercise;
        assertThat(learner.submit(address, address, row.right()).statusCode()).isEqualTo(303);
    }

    // ---- packages ----

    private static String aVersion() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static PackageFiles course(String version) {
        return changed(TestPackages.delivered(), "course.yaml", "version: '2026.2'", "version: '" + version + "'");
    }

    private static byte[] zip(PackageFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry("course/" + file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The first line of the answer to a body that is announced and never sent. */
    private static String announced(Visitor operator, int bytes) throws IOException {
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + COURSES + " HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nCookie: "
                                    + operator.cookie()
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                    + bytes + "\r\n\r\n")
                            .getBytes(UTF_8));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readNBytes(30), UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    // ---- answers ----

    private static String faults(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body())
                .select("section[aria-labelledby=faults] tbody")
                .text();
    }

    private static String lineAbout(Element page, String exercise) {
        return page.select("section[aria-labelledby=changes] li").eachText().stream()
                .filter(line -> line.contains(" " + exercise + " "))
                .findFirst()
                .orElse("no line about " + exercise);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no Location: " + answer.statusCode() + answer.body());
    }

    // ---- what is stored ----

    private static String versionOf(String edition) throws SQLException {
        return one(
                "SELECT v.version_code FROM course_version v JOIN edition e ON e.course_version_id = v.id WHERE e.edition_key = '"
                        + edition + "'");
    }

    private static String stored(String version) throws SQLException {
        return one("SELECT COUNT(*) FROM course_version WHERE version_code = '" + version + "'");
    }

    private static String digest(String version) throws SQLException {
        return one("SELECT sha256 FROM course_version WHERE version_code = '" + version + "'");
    }

    private static String one(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}
