// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bitstreamproject.verkstad.exercise.Solutions;
import org.bitstreamproject.verkstad.exercise.Solutions.Row;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.SharedServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every exercise of the course through its pages; what the tool cannot do yet stands in a list that must be true. */
class ExercisesIT {
    /** Exercise → which way it is done; the list to keep is src/test/resources/course/exercises.txt. */
    private enum Way {
        /** A form with right and wrong answers: has a row in {@link Solutions}. */
        SOLVED,
        /** A form without right and wrong, with tests of its own. */
        FORM,
        /** Done somewhere else: in the case, with a model, as a review. */
        ELSEWHERE,
        /** Shown with its brief only. */
        TO_COME
    }

    private static TestPlatform umu;
    private static DataSource database;
    private static RunningServer server;
    private static final Map<Language, Visitor> LEARNERS = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        var shared = SharedServer.onPostgres();
        umu = shared.umu;
        server = shared.server;
        database = shared.database();
        for (var language : Language.values()) {
            var learner = entered("2" + language.ordinal(), "Anna " + language);
            learner.post("/language", Map.of("language", language.code()));
            LEARNERS.put(language, learner);
        }
    }

    @TestFactory
    Stream<DynamicTest> isFailedAndThenPassedWithExplanations() {
        return Solutions.all().stream()
                .flatMap(row -> Stream.of(Language.values())
                        .map(language -> dynamicTest(row + " " + language.code(), () -> solves(row, language))));
    }

    private static void solves(Row row, Language language) throws Exception {
        var learner = LEARNERS.get(language);

        var failed = result(learner, row, row.wrong());
        assertThat(status(learner, row)).isEqualTo("STARTED 1");
        explains(row, language, row.wrong(), failed);

        var passed = result(learner, row, row.right());
        assertThat(status(learner, row)).isEqualTo("PASSED 2");
        explains(row, language, row.right(), passed);
    }

    private static void explains(Row row, Language language, Map<String, String> answers, String page) {
        var text = Jsoup.parse(page).select("main").text();
        assertThat(page).contains("<html lang=\"" + language.code() + "\"");
        for (var explanation : row.explanations(language, answers)) {
            assertThat(text).contains(Jsoup.parse(explanation).text());
        }
    }

    /** Prints what is still to come; fails when the list is not what people meet. */
    @Test
    void theListOfWhatIsStillToComeIsTrue() throws Exception {
        var learner = LEARNERS.get(Language.EN);
        var met = new TreeMap<String, Way>();
        var solved = Solutions.all().stream().map(Row::exercise).toList();
        for (var module : Solutions.COURSE.modules()) {
            for (var exercise : module.exercises()) {
                met.put(exercise.id(), way(learner, exercise.id(), solved));
            }
        }

        var listed = new TreeMap<String, Way>();
        try (var list = ExercisesIT.class.getResourceAsStream("/course/exercises.txt")) {
            assertThat(list).isNotNull();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(line -> listed.put(line[0], Way.valueOf(line[1])));
        }
        System.out.println("Exercises whose kind is still to come: "
                + met.keySet().stream().filter(id -> met.get(id) == Way.TO_COME).toList());
        assertThat(met)
                .as("src/test/resources/course/exercises.txt; a form with a key needs a row in Solutions")
                .isEqualTo(listed);
    }

    private static Way way(Visitor learner, String id, List<String> solved) throws Exception {
        var answer = learner.get("/exercise/" + id);
        if (solved.contains(id)) {
            return Way.SOLVED;
        }
        var page = Jsoup.parse(answer.body());
        if (answer.statusCode() == 200 && page.text().contains("cannot be done in Verkstad yet")) {
            return Way.TO_COME;
        }
        return page.select("form[action^=/exercise/" + id + "]").isEmpty() ? Way.ELSEWHERE : Way.FORM;
    }

    @Test
    void aDoubleClickCountsOnce() throws Exception {
        var bo = entered("31", "Bo Lind");
        var row = Solutions.all().get(0);
        var body = Visitor.formOf(bo.page(address(row)), address(row), row.right());

        var first = bo.send(address(row), body);
        var second = bo.send(address(row), body);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(status(bo, row)).isEqualTo("PASSED 1");
    }

    @Test
    void whatIsOutOfRangeIsSaidAndNothingIsLost() throws Exception {
        var cecilia = entered("32", "Cecilia Ek");
        var row = row("E5.1");
        var typed = new LinkedHashMap<>(row.right());
        typed.put("flow", "178");

        var answer = cecilia.send(address(row), Visitor.formOf(cecilia.page(address(row)), address(row), typed));

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#flow");
        assertThat(page.select("#flow-error").text()).contains("100");
        assertThat(page.select("#fteAll").val()).isEqualTo("1,91");
        assertThat(status(cecilia, row)).isEqualTo("STARTED 0");
    }

    @Test
    void anOptionNobodyOffersIsAsIfItHadNotBeenChosen() throws Exception {
        var dag = entered("33", "Dag Ö");
        var row = row("E6.1");
        var chosen = new LinkedHashMap<>(row.right());
        chosen.put("c1", "ELSEWHERE");

        var answer = dag.send(address(row), Visitor.formOf(dag.page(address(row)), address(row), chosen));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("input[checked]")).hasSize(15);
    }

    /** Somebody else's form in this browser: refused, and what was typed stands there to be copied. */
    @Test
    void aFormOfSomebodyElseIsRefusedWithItsText() throws Exception {
        var elin = entered("34", "Elin Berg");
        var frida = entered("35", "Frida Ek");
        var row = row("E5.1");
        var body = Visitor.formOf(elin.page(address(row)), address(row), row.right());

        var answer = frida.send(address(row), body);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("1,91");
        assertThat(status(frida, row)).isEmpty();
        assertThat(status(elin, row)).isEmpty();
    }

    @Test
    void answersAreSavedWithoutAnAttemptAndNeverOverANewerOne() throws Exception {
        var gun = entered("36", "Gun Hed");
        var row = row("E5.1");
        var draft = "/api/v1/exercises/E5.1/draft";

        var phone = gun.json("PUT", draft, "{\"text\":\"{\\\"hours\\\":[\\\"2 700\\\"]}\",\"version\":0}");
        var laptop = gun.json("PUT", draft, "{\"text\":\"{\\\"hours\\\":[\\\"27\\\"]}\",\"version\":0}");

        assertThat(phone.statusCode()).isEqualTo(200);
        assertThat(laptop.statusCode()).isEqualTo(409);
        assertThat(laptop.body()).contains("2 700");
        assertThat(Jsoup.parse(gun.page(address(row))).select("#hours").val()).isEqualTo("2 700");
        assertThat(status(gun, row)).isEqualTo("STARTED 0");
        assertThat(gun.json("PUT", draft, "{\"text\":\"[1]\",\"version\":0}").statusCode())
                .isEqualTo(400);
        assertThat(gun.json("PUT", draft, "{\"text\":\"{}\"}").statusCode()).isEqualTo(400);
        assertThat(gun.json("PUT", "/api/v1/exercises/E1.3/draft", "{\"text\":\"{}\",\"version\":0}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersAfterTheFinalDayCountAndThePageSaysSo() throws Exception {
        var hans = entered("37", "Hans Ö");
        var row = row("E8.1");
        sql("DELETE FROM deadline WHERE item = 'E8.1'");
        sql("INSERT INTO deadline (edition_id, item, due_at, source, v)"
                + " SELECT id, 'E8.1', TIMESTAMP '2026-01-12 15:00:00', 'HAND', 1 FROM edition");
        try {
            var form = hans.page(address(row));
            result(hans, row, row.right());

            assertThat(form).contains("Sista dagen har passerat");
            assertThat(status(hans, row)).isEqualTo("PASSED 1");
        } finally {
            // an edition that seems to be over asks whoever enters next
            sql("DELETE FROM deadline WHERE item = 'E8.1'");
        }
    }

    private static void sql(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    private static Visitor entered(String user, String name) throws IOException, InterruptedException {
        return umu.enter11(server, new Who(user, name, "Learner"), "home");
    }

    private static Row row(String exercise) {
        return Solutions.all().stream()
                .filter(row -> row.exercise().equals(exercise))
                .findFirst()
                .orElseThrow();
    }

    private static String address(Row row) {
        return "/exercise/" + row.exercise();
    }

    /** Sends the answers and follows to the page that says how it went. */
    private static String result(Visitor learner, Row row, Map<String, String> answers) throws Exception {
        var body = Visitor.formOf(learner.page(address(row) + "?again=1"), address(row), answers);
        var sent = learner.send(address(row), body);
        assertThat(sent.statusCode())
                .as(Jsoup.parse(sent.body()).select(".ds-error-summary").text())
                .isEqualTo(303);
        return learner.page(sent.headers().firstValue("Location").orElseThrow().replace(server.address(), ""));
    }

    /** State and number of attempts, as they are stored; empty when nothing is. */
    private static String status(Visitor learner, Row row) throws Exception {
        var name =
                Jsoup.parse(learner.page("/help")).select(".vk-header__person").text();
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT s.state, (SELECT COUNT(*) FROM attempt a WHERE a.enrolment_id = e.id AND a.exercise = s.item)"
                                + " FROM item_status s JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id = e.person_id"
                                + " WHERE s.item = ? AND (p.full_name = ? OR p.given_name || ' ' || p.family_name = ?)")) {
            query.setString(1, row.exercise());
            query.setString(2, name);
            query.setString(3, name);
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1) + " " + rows.getInt(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return String.join(", ", found);
    }
}
