// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.SharedServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two first exercises, which are done without a key: once not enough and once as meant, in each language, without script. */
class FirstExercisesIT {
    private static final Set<String> SAID = new HashSet<>();
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

    /** Two refusals in three languages, none of them alike. */
    @AfterAll
    static void whatIsRefusedIsToldInTheReadersLanguage() {
        assertThat(SAID).hasSize(2 * Language.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void theRehearsalIsPassedByItsFiveSteps(Language language) throws Exception {
        var name = "Rita " + language;
        var learner = entered("4" + language.ordinal(), name, language);
        var here = "/exercise/E0.1";

        var refused = learner.post(here, Map.of("_action", "offline", "reason", "nej"));
        var before = state(name, "E0.1");
        for (var sent : List.of(
                Map.of("_action", "line", "line", "Ett ord"),
                Map.of("_action", "offline", "reason", "Nätet går inte att stänga av."),
                Map.of("_action", "seen"))) {
            assertThat(learner.post(here, sent).statusCode()).isEqualTo(303);
        }

        assertThat(refused.statusCode()).isEqualTo(422);
        SAID.add(told(refused.body(), language, "#reason-error"));
        assertThat(before).isEqualTo("STARTED");
        assertThat(state(name, "E0.1")).isEqualTo("PASSED");
    }

    @ParameterizedTest
    @EnumSource
    void theCardIsGivenWhenEverythingIsAnswered(Language language) throws Exception {
        var name = "Karl " + language;
        var learner = entered("5" + language.ordinal(), name, language);
        var here = "/exercise/E0.2";

        var refused = learner.post(here, Map.of("role", "unit", "takeHome", "Lugn"));
        var before = state(name, "E0.2");
        var taken = learner.post(here, Map.of("role", "unit", "experience", "none", "takeHome", "Lugn"));

        assertThat(refused.statusCode()).isEqualTo(422);
        SAID.add(told(refused.body(), language, "#experience-error"));
        assertThat(Jsoup.parse(refused.body()).select("#takeHome").text()).isEqualTo("Lugn");
        assertThat(before).isEmpty();
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(state(name, "E0.2")).isEqualTo("PASSED");
    }

    private static String told(String page, Language language, String where) {
        assertThat(page).contains("<html lang=\"" + language.code() + "\"");
        var words = Jsoup.parse(page).select(where).text();
        assertThat(words).isNotBlank();
        return words;
    }

    private static Visitor entered(String user, String name, Language language) throws Exception {
        var learner = umu.enter11(server, new Who(user, name, "Learner"), "home");
        learner.post("/language", Map.of("language", language.code()));
        learner.page("/exercise/E0.1");
        return learner;
    }

    /** Empty while nothing is stored. */
    private static String state(String name, String item) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT s.state FROM item_status s"
                        + " JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id = e.person_id"
                        + " WHERE s.item = ? AND (p.full_name = ? OR p.given_name || ' ' || p.family_name = ?)")) {
            query.setString(1, item);
            query.setString(2, name);
            query.setString(3, name);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
