// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The facts of the Moodle the captures were taken from, written down here by hand and not read from the captures. */
public final class CapturedSite {
    public static final Site SITE = new Site(
            "http://127.0.0.1:8085", "95b5f79f9ecb7f164dee2a996fc6b900", "TUM", "Test University Moodle", "2025100606");

    private static final Instant BEGINS = Instant.parse("2026-08-30T23:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-01-17T00:00:00Z");
    public static final Course SWEDISH = new Course(
            2, "OOM-HT26", "Objektorienterad modellering & design (HT 2026)", "SE-OOM-2026H", BEGINS, ENDS, "");
    public static final Course NORWEGIAN = new Course(
            3,
            "INF-H26",
            "Systemutvikling – øving «kamerat\u00advurdering» (høst 2026)",
            "NO-INF-2026H",
            BEGINS,
            ENDS,
            "");

    public static final LegacyTool LEGACY_TOOL = new LegacyTool(
            1, "made-up-key-11", "made-up-secret-11", "http://localhost:9191/lti11/launch", Custom.lines("""
                    site_param=fixed value
                    CamelCase-Key=x y
                    course_begin=$CourseSection.timeFrame.begin
                    course_end=$CourseSection.timeFrame.end
                    groups=$Moodle.Person.userGroupIds
                    history=$Context.id.history
                    username=$User.username
                    tz=$Person.address.timezone
                    unknown=$Foo.bar
                    due=$ResourceLink.submission.endDateTime
                    """));
    public static final Tool TOOL = new Tool(
            2,
            "LtGZz76aaj9oevu",
            "http://localhost:9191/oidc/login",
            "http://localhost:9191/oidc/launch",
            "http://localhost:9191/oidc/jwks",
            Custom.lines("""
                    course_begin=$CourseSection.timeFrame.begin
                    equals=a=b
                    username=$User.username
                    groups=$Moodle.Person.userGroupIds
                    """));

    private static final String TWO_LINES = "Rad ett\r\n\r\nRad två med länk";
    public static final Activity LEGACY_SWEDISH =
            legacy(1, "Kamratgranskning 1.1 (sv) – åäö &", TWO_LINES, "assignment_ref=asg-sv-1");
    public static final Activity LEGACY_NORWEGIAN =
            legacy(2, "Kamratgranskning 1.1 (no) – åäö &", TWO_LINES, "assignment_ref=asg-no-1");
    public static final Activity LEGACY_WITH_QUERY =
            legacy(7, "Kamratgranskning: Bibliotekssystem", "Beskrivning åäö", "assignment_ref=asg-99\nflag=1");
    public static final Activity GRADED_SWEDISH = new Activity(
            3,
            5,
            "Modellgranskning: Bibliotek",
            "Rita & granska _UML_",
            Container.FRAME,
            true,
            9L,
            Custom.lines("assignment_ref=asg-77\ndue=$ResourceLink.submission.endDateTime"));
    public static final Activity GRADED_NORWEGIAN = new Activity(
            4,
            6,
            "Hverandrevurdering 1.3 – æøå",
            "Test lti 1",
            Container.FRAME,
            true,
            10L,
            Custom.lines("assignment_ref=asg-no-1"));
    public static final Activity UNGRADED_NORWEGIAN = new Activity(
            5,
            7,
            "Uten karakter 1.3",
            "Test lti 2",
            Container.FRAME,
            false,
            null,
            Custom.lines("assignment_ref=asg-no-1"));

    public static final Member ADMIN = new Member(
            2, "admin", "Admin", "User", "admin@moodle.example", "", MoodleRole.ADMINISTRATOR, "sv", "", "99");
    public static final Member TEACHER = member(3, "teacher1", "Astrid", "Lärarsson", MoodleRole.TEACHER, "sv", "");
    public static final Member ASSISTANT =
            member(4, "ta1", "Torbjørn", "Hjelpelærer", MoodleRole.NON_EDITING_TEACHER, "sv", "");
    public static final Member STUDENT1 = member(5, "student1", "Åsa", "Öberg", MoodleRole.STUDENT, "sv", "1");
    public static final Member STUDENT2 = member(6, "student2", "Kåre", "Ødegård", MoodleRole.STUDENT, "no", "");
    public static final Member STUDENT3 =
            member(7, "student3", "Ľubica", "O'Brien-Žitňanská", MoodleRole.STUDENT, "no", "");

    public static final List<String> RANDOM_FIELDS = List.of("oauth_nonce", "oauth_timestamp", "oauth_signature");

    private CapturedSite() {}

    /** The captured site as a whole imitation, with gradebook columns kept under the given key. */
    public static Moodle moodle(String key) {
        return new Moodle(
                key,
                SITE,
                Country.SE,
                Language.SV,
                ZoneId.of("Europe/Stockholm"),
                Letters.SWEDISH,
                SWEDISH,
                List.of(new CourseLink(GRADED_SWEDISH, false, false)),
                List.of(ADMIN, TEACHER, ASSISTANT, STUDENT1, STUDENT2, STUDENT3),
                LEGACY_TOOL,
                TOOL);
    }

    private static Activity legacy(long instance, String title, String description, String custom) {
        return new Activity(instance, 0, title, description, Container.FRAME, true, null, Custom.lines(custom));
    }

    private static Member member(
            long id, String username, String given, String family, MoodleRole role, String language, String groups) {
        return new Member(
                id,
                username,
                given,
                family,
                username + "@student.example",
                "urn:example:" + username,
                role,
                language,
                groups,
                "Europe/Stockholm");
    }
}
