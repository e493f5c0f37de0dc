// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.DemoVisitor;
import org.bitstreamproject.verkstad.testing.OwnRequest;
import org.bitstreamproject.verkstad.testing.Routes;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Surroundings;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two editions on one server: what belongs to the demo's is not there for participant, teacher and examiner of the other,
 * whatever the address. Each request is right in itself: the one it belongs to gets an answer.
 */
class ForeignIdIT {
    private static final Pattern KEPT = Pattern.compile("href=\"(/kept/[0-9a-f-]{36})\"");

    private static final Pattern SECTION = Pattern.compile("action=\"(/case/[0-9a-f-]{36}/section/B)\"");
    private static final long CASE = 16;

    /** Names in an address that are no ids: secrets that are spent, words of a public list. */
    private static final Set<String> NO_IDS = Set.of(
            "GET /window/{ticket}",
            "GET /lti/1p1/arrived/{ticket}",
            "GET /lti/choose/{token}",
            "POST /lti/choose/{token}",
            "GET /help/launch/{code}",
            "GET /calendar/feed/{token}.ics");

    /** The operator's, behind the key and of no edition. */
    private static final String OPERATORS = " /admin/";

    private static final String DROP = "POST /kept/{uid}/drop";

    /** Pressed twice it must not end in a fault page, so it says the same to everybody and drops only what is one's own. */
    private static final Set<String> HARMLESS = Set.of(DROP);

    @TempDir
    static Path home;

    private static TestPlatform elsewhere;
    private static TestPlatform unbound;
    private static EmbeddedPostgres postgres;
    private static RunningServer server;
    private static Map<String, Visitor> strangers;
    private static Visitor hakan;
    private static String kept;

    @BeforeAll
    static void start() throws Exception {
        elsewhere = TestPlatform.start("elsewhere");
        postgres = EmbeddedPostgres.builder().start();
        unbound = TestPlatform.start("unbound");
        var noCourse = Json.createObjectBuilder(unbound.entry("VM-2028", "NO", "3"))
                .remove("contexts")
                .build();
        var settings = Surroundings.postgres(home, postgres, elsewhere.entry("VM-2027", "SE", "3"), noCourse);
        settings.put("VERKSTAD_DEMO", "true");
        server = RunningServer.start(home, settings);
        kept = textThatWaits();
        strangers = Map.of(
                "a participant", elsewhere.enter13(server, new Who("5", "Pia Ek", "Learner"), "case"),
                "a teacher", elsewhere.enter13(server, new Who("4", "Tage Lind", "Instructor"), "teacher"),
                "an examiner", elsewhere.enter13(server, new Who("3", "Efva Norén", "Instructor"), "teacher"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) server.close();
        if (postgres != null) postgres.close();
        if (elsewhere != null) elsewhere.close();
        if (unbound != null) unbound.close();
    }

    @TestFactory
    Stream<DynamicTest> aForeignIdIsNotFound() throws Exception {
        var guest = unbound.enter11(server, new Who("9", "Ture Dahl", "Instructor"), "teacher");
        var requests = new OwnRequests(server, hakan, kept, guest).all();
        var missing = new TreeSet<>(Routes.withIds());
        missing.removeAll(requests.stream().map(OwnRequest::route).collect(Collectors.toSet()));
        missing.removeAll(NO_IDS);
        missing.removeIf(route -> route.contains(OPERATORS));
        assertThat(missing)
                .as("routes with an id and no request in OwnRequests")
                .isEmpty();
        return requests.stream().map(request -> dynamicTest(request.route(), () -> belongsToItsOwner(request)));
    }

    /** Else the 404s above would say nothing about ids. */
    @Test
    void theStrangersRolesOpenTheSamePagesOfTheirOwn() throws Exception {
        var participant = strangers.get("a participant");
        var examiner = strangers.get("an examiner");

        assertThat(participant.get("/case").statusCode()).isEqualTo(200);
        assertThat(strangers.get("a teacher").get("/rounds").statusCode()).isEqualTo(200);
        assertThat(examiner.get("/grading").statusCode()).isEqualTo(200);
        assertThat(examiner.page("/rounds/R1")).doesNotContain("Karin Åström", "Skolskjuts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/window/", "/lti/choose/"})
    void aSecretNobodyGaveOutOpensNothing(String address) throws Exception {
        var answer = strangers.get("a teacher").get(address + "0".repeat(43));

        assertThat(answer.statusCode()).isBetween(400, 404);
    }

    /** Strangers ask first: that the owner is answered afterwards shows that the thing was there, and still is. */
    private static void belongsToItsOwner(OwnRequest request) throws Exception {
        for (var stranger : strangers.entrySet()) {
            leadsNowhere(request, stranger.getKey() + " of another edition", stranger.getValue());
        }
        for (var neighbour : request.hiddenFrom()) {
            leadsNowhere(request, "somebody else of the edition", neighbour);
        }
        if (request.route().equals(DROP)) {
            assertThat(hakan.get(kept).statusCode()).isEqualTo(200);
        }

        var own = request.byOwner();

        assertThat(own.statusCode())
                .as("%s for its owner: %s", request, title(own))
                .isIn(200, 303);
    }

    private static void leadsNowhere(OwnRequest request, String who, Visitor other) throws Exception {
        var answer = request.by(other);

        assertThat(answer.statusCode())
                .as("%s for %s: %s", request, who, title(answer))
                .isIn(HARMLESS.contains(request.route()) ? List.of(303) : List.of(404));
        assertThat(withoutOwnName(answer)).doesNotContain("Karin", "Skolskjuts", "Birgitta", "Exception");
    }

    /** Every page says whose it is. */
    private static String withoutOwnName(HttpResponse<String> answer) {
        var page = Jsoup.parse(answer.body());
        page.select(".vk-header__person").remove();
        return page.outerHtml();
    }

    /** Håkan's session ends while he writes; what he sends then is shown, and waits for his next launch. */
    private static String textThatWaits() throws Exception {
        var demo = new DemoVisitor(server, "se", 10);
        demo.launch(CASE, "1p3");
        var writing = demo.session();
        var page = writing.page("/case?section=B");
        var section = first(SECTION, page);
        var typed = Visitor.formOf(page, section, Map.of("B2", "Det lyser inte."));
        endAllSessions();

        var expired = writing.send(section, typed);

        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body()).contains("Det lyser inte.");
        demo.launch(CASE, "1p3");
        hakan = demo.session();
        return first(KEPT, hakan.page("/home"));
    }

    private static void endAllSessions() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE web_session SET expires_at = TIMESTAMP '2026-01-01 00:00:00'");
        }
    }

    private static String title(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).title();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
