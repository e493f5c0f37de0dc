// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.bitstreamproject.verkstad.testing.OwnRequest.of;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.DemoVisitor;
import org.bitstreamproject.verkstad.testing.OwnRequest;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;

/** What people of the demo's invented edition ask for every day: at least one request for every route with an id. */
final class OwnRequests {
    private static final long CASE = 16;
    private static final long TEACHER = 17;
    private static final String UID = "[0-9a-f-]{36}";
    private static final Map<String, String> SOUND = IntStream.rangeClosed(1, 8)
            .boxed()
            .collect(Collectors.toMap(criterion -> "level-K" + criterion, criterion -> "2"));
    private final RunningServer server;
    private final Visitor karin;
    private final Visitor sara;
    private final Visitor hakan;
    private final List<Visitor> authors;
    private final Visitor sindre;
    private final Visitor mikaela;
    private final Visitor terje;

    private final Visitor guest;
    private final String kept;

    /** @param hakan somebody with a text that waits at {@code kept} @param guest a teacher of a course in no edition */
    OwnRequests(RunningServer server, Visitor hakan, String kept, Visitor guest) {
        this.server = server;
        this.guest = guest;
        this.hakan = hakan;
        this.kept = kept;
        karin = entered("se", 5, CASE);
        sara = entered("se", 12, CASE);
        authors =
                List.of(entered("se", 6, CASE), entered("se", 8, CASE), entered("no", 5, CASE), entered("no", 8, CASE));
        sindre = entered("no", 10, CASE);
        mikaela = entered("se", 3, TEACHER);
        terje = entered("no", 3, TEACHER);
    }

    /** In this order: what ends something comes last. */
    List<OwnRequest> all() throws IOException, InterruptedException {
        return Stream.of(
                        course(),
                        polls(),
                        cases(),
                        models(),
                        reviews(),
                        annotations(),
                        grading(),
                        joining(),
                        formsWithIds(),
                        meetings(),
                        attendance(),
                        supervision(),
                        leaders(),
                        ends())
                .flatMap(List::stream)
                .toList();
    }

    private List<OwnRequest> course() throws IOException, InterruptedException {
        return List.of(
                // everybody of the edition may read this case, nobody else
                of("GET /case/{uid}", karin, ownCase()),
                of("GET /module/{id}", karin, "/module/M3").elsewhere("/module/M99"),
                of("GET /exercise/{id}", karin, "/exercise/E1.1").elsewhere("/exercise/E99.1"),
                of("POST /exercise/{id}", karin, "/exercise/E1.1")
                        .with(form(karin, "/exercise/E1.1", "/exercise/E1.1", Map.of("_action", "save")))
                        .elsewhere("/exercise/E99.1"),
                of("PUT /api/v1/exercises/{id}/draft", karin, "/api/v1/exercises/E5.1/draft")
                        .with("{\"text\":\"{\\\"hours\\\":[\\\"2 700\\\"]}\",\"version\":0}")
                        .elsewhere("/api/v1/exercises/E99.1/draft"),
                of("PUT /api/v1/exercises/{id}/line", karin, "/api/v1/exercises/E0.1/line")
                        .with("{\"text\":\"Raden finns kvar.\",\"version\":0}")
                        .elsewhere("/api/v1/exercises/E99.1/line"),
                of("GET /edition/date/{item}", mikaela, "/edition/date/E5.1").elsewhere("/edition/date/E99.1"),
                of("POST /edition/date/{item}", mikaela, "/edition/date/E5.1")
                        .with("reason=x&day=" + aFreeDay())
                        .elsewhere("/edition/date/E99.1"),
                of("POST /edition/date/{item}/undo", mikaela, "/edition/date/E5.1/undo")
                        .elsewhere("/edition/date/E99.1/undo"),
                of("GET /rounds/{key}", mikaela, "/rounds/R1").elsewhere("/rounds/R99"),
                of("GET /rounds/{key}/case/{uid}", mikaela, "/rounds/R1" + ownCase()),
                of("POST /rounds/{key}/case/{uid}", mikaela, "/rounds/R1" + ownCase())
                        .with(approval("/rounds/R1" + ownCase())),
                of("GET /rounds/{key}/open", mikaela, "/rounds/R1/open").elsewhere("/rounds/R99/open"),
                of("POST /rounds/{key}/open", mikaela, "/rounds/R1/open")
                        .with("seed=1&plan=&approve=true")
                        .elsewhere("/rounds/R99/open"));
    }

    /** One says yes to the people one was shown. */
    private String approval(String path) throws IOException, InterruptedException {
        var shown = mikaela.send(path, "person=" + aReviewer() + "&_handle=" + mikaela.handle());
        return Visitor.formOf(shown.body(), path, Map.of("approve", "true"));
    }

    private String aReviewer() throws IOException, InterruptedException {
        return found(mikaela.page("/rounds/R1" + ownCase()), "name=\"person\" value=\"([0-9]+)\"");
    }

    private List<OwnRequest> polls() throws IOException, InterruptedException {
        var screen = found(mikaela.page("/polls"), "href=\"(/polls/" + UID + ")\"");
        var phone = screen.replace("/polls/", "/poll/");
        return List.of(
                of("GET /polls/{uid}", mikaela, screen),
                of("POST /polls/{uid}", mikaela, screen).with("turn=SHOW"),
                of("GET /poll/{uid}", karin, phone),
                of("POST /poll/{uid}", karin, phone).with("choice=time"),
                of("GET /api/v1/polls/{uid}", karin, "/api/v1" + screen));
    }

    /** No holiday of either country, in no break, and ahead. */
    private static LocalDate aFreeDay() {
        return LocalDate.now(ZoneOffset.UTC)
                .plusYears(1)
                .withMonth(9)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));
    }

    private List<OwnRequest> cases() throws IOException, InterruptedException {
        var kase = ownCase();
        var api = "/api/v1/cases/" + kase.substring("/case/".length()) + "/fields/B1";
        var sections = form(karin, "/case?section=B", kase + "/section/B", Map.of());
        // again for a milestone that is ready: the next one asks for sections the invented case leaves open
        var handIn = form(karin, kase + "/submit?milestone=MS4", kase + "/submit", Map.of("confirmed", "yes"));
        var guest = "enrolment=" + option(karin.page("/case?section=A"), "enrolment", "Sara Vikman");
        return Stream.of(
                        of("GET /case/{uid}/submit", karin, kase + "/submit"),
                        of("POST /case/{uid}/submit", karin, kase + "/submit").with(handIn),
                        of("GET /case/{uid}/dates", mikaela, kase + "/dates"),
                        of("POST /case/{uid}/dates", mikaela, kase + "/dates")
                                .with("milestone=MS9&reason=x&day=" + aFreeDay()),
                        of("POST /case/{uid}/dates/withdraw", mikaela, kase + "/dates/withdraw")
                                .with("milestone=MS9"),
                        of("GET /case/{uid}/receipt/{number}", karin, kase + "/receipt/1"),
                        of("GET /case/{uid}/receipt/{number}/file", karin, kase + "/receipt/1/file"),
                        of("POST /case/{uid}/section/{section}", karin, kase + "/section/B")
                                .with(sections),
                        of("GET /case/{uid}/section/{section}", karin, kase + "/section/B"),
                        of("PUT /api/v1/cases/{uid}/fields/{field}", karin, api)
                                .with("{\"text\":\"Beställa skolskjuts\",\"version\":1}"),
                        of("POST /case/{uid}/model/{field}", karin, kase + "/model/D1"),
                        of("POST /case/{uid}/steps/{field}", karin, kase + "/steps/F1")
                                .with(form(karin, "/case?section=F", kase + "/steps/F1", Map.of())),
                        of("POST /case/{uid}/members", karin, kase + "/members").with(guest),
                        of("GET /case/{uid}/members", karin, kase + "/members"),
                        of("POST /case/{uid}/invitation", sara, kase + "/invitation")
                                .with("answer=no"),
                        of("GET /case/{uid}/invitation", sara, kase + "/invitation"),
                        of("GET /kept/{uid}", hakan, kept),
                        of("POST /kept/{uid}/drop", hakan, kept + "/drop"))
                .map(request -> request.hiddenFrom(sindre))
                .toList();
    }

    private String ownCase() throws IOException, InterruptedException {
        return found(karin.page("/case?section=B"), "action=\"(/case/" + UID + ")/section/");
    }

    private List<OwnRequest> models() throws IOException, InterruptedException {
        var model = found(karin.page("/case?section=D"), "href=\"(/model/" + UID + ")");
        var uid = model.substring("/model".length());
        return List.of(
                of("GET /model/{uid}", karin, model).hiddenFrom(sindre),
                of("GET /model/{uid}/stored.json", karin, model + "/stored.json")
                        .hiddenFrom(sindre),
                of("GET /model/{uid}/walk", karin, model + "/walk").hiddenFrom(sindre),
                of("GET /model/{uid}/difference", karin, model + "/difference").hiddenFrom(sindre),
                of("POST /model/{uid}", karin, model)
                        .with(form(karin, model, model, Map.of("_do", "undo")))
                        .hiddenFrom(sindre),
                of("GET /model/{uid}/history", karin, model + "/history").hiddenFrom(sindre),
                of("POST /model/{uid}/history", karin, model + "/history")
                        .with("_do=name&number=1&title-1=Start")
                        .hiddenFrom(sindre),
                of("GET /model/{uid}/waivers", mikaela, model + "/waivers?rule=PRO-01&element=")
                        .hiddenFrom(sindre)
                        .hiddenFrom(karin),
                of("POST /model/{uid}/waivers", mikaela, model + "/waivers")
                        .with("_do=take-back&_rule=PRO-01&_element=")
                        .hiddenFrom(sindre)
                        .hiddenFrom(karin),
                of("GET /api/v1/models/{uid}", karin, "/api/v1/models" + uid).hiddenFrom(sindre),
                of("GET /api/v1/models/{uid}/drawing", karin, "/api/v1/models" + uid + "/drawing")
                        .hiddenFrom(sindre),
                of("GET /api/v1/models/{uid}/difference", karin, "/api/v1/models" + uid + "/difference?from=1")
                        .hiddenFrom(sindre),
                of("GET /api/v1/models/{uid}/earlier", karin, "/api/v1/models" + uid + "/earlier")
                        .hiddenFrom(sindre),
                of("GET /api/v1/models/{uid}/walk", karin, "/api/v1/models" + uid + "/walk")
                        .hiddenFrom(sindre),
                of("POST /api/v1/models/{uid}/device-key", karin, "/api/v1/models" + uid + "/device-key")
                        .hiddenFrom(sindre),
                of("POST /api/v1/models/{uid}/commands", karin, "/api/v1/models" + uid + "/commands")
                        .with(
                                "{\"base\":1,\"commands\":[{\"command\":\"add\",\"type\":\"LANE\",\"label\":\"Provbana\"}]}")
                        .hiddenFrom(sindre));
    }

    private List<OwnRequest> reviews() throws IOException, InterruptedException {
        // the next step of the page is the one that is begun
        var own = found(karin.page("/reviews"), "href=\"(/review/" + UID + ")\"");
        var author = readers().get(0);
        var received = received(author).orElseThrow();
        var slot = "/api/v1" + own.replace("/review/", "/reviews/") + "/P3";
        return List.of(
                of("GET /review/{uid}", karin, own).hiddenFrom(sindre),
                of("POST /review/{uid}", karin, own)
                        .with(form(karin, own, own, Map.of()))
                        .hiddenFrom(sindre),
                of("PUT /api/v1/reviews/{uid}/{slot}", karin, slot)
                        .with("{\"text\":\"Hos oss frågar vi i kassan.\",\"version\":0}")
                        .hiddenFrom(sindre),
                of("GET /review/{uid}", author, received).hiddenFrom(sindre),
                of("POST /review/{uid}/answer/{criterion}", author, received + "/answer/K1")
                        .with("mark=USEFUL&reply=")
                        .hiddenFrom(sindre),
                of("GET /review/{uid}/answer/{criterion}", author, received + "/answer/K1")
                        .hiddenFrom(sindre));
    }

    private List<OwnRequest> annotations() throws IOException, InterruptedException {
        var way = found(karin.page("/reviews"), "href=\"(/review/" + UID + ")\"") + "/comments/D1";
        karin.send(way, form(karin, way + "?at=", way, Map.of("text", "Tydligt.")));
        var own = found(karin.page(way), "name=\"withdraw\" value=\"(" + UID + ")\"");
        var author = readers().get(0);
        var one = found(author.page(received(author).orElseThrow()), "href=\"(/annotation/" + UID + ")\"");
        var sheet = found(mikaela.page("/grading"), "href=\"(/grading/[0-9]+)\"[^>]*>[^<]*Birgitta");
        var desk = sheet + "/comments/D1";
        mikaela.send(desk, form(mikaela, desk + "?at=", desk, Map.of("text", "Bra.")));
        var examiners = found(mikaela.page(desk), "name=\"withdraw\" value=\"(" + UID + ")\"");
        return Stream.concat(
                        Stream.of(
                                of("GET /review/{uid}/comments/{field}", karin, way + "?at="),
                                of("POST /review/{uid}/comments/{field}", karin, way)
                                        .with(form(karin, way + "?at=", way, Map.of("text", "Och lätt att följa."))),
                                of("POST /review/{uid}/comments/{field}/withdraw", karin, way + "/withdraw")
                                        .with("withdraw=" + own),
                                of("GET /review/{uid}/comments/{field}/withdraw", karin, way + "/withdraw"),
                                of("GET /annotation/{uid}", author, one),
                                of("POST /annotation/{uid}", author, one).with("mark=READ&reply="),
                                of(
                                                "PUT /api/v1/annotations/{uid}/mark",
                                                author,
                                                "/api/v1/annotations" + one.substring("/annotation".length()) + "/mark")
                                        .with("{\"mark\":\"READ\"}")),
                        Stream.of(
                                        of("GET /grading/{person}/comments/{field}", mikaela, desk + "?at="),
                                        of("POST /grading/{person}/comments/{field}", mikaela, desk)
                                                .with(form(
                                                        mikaela, desk + "?at=", desk, Map.of("text", "Mät väntan."))),
                                        of(
                                                        "POST /grading/{person}/comments/{field}/withdraw",
                                                        mikaela,
                                                        desk + "/withdraw")
                                                .with("withdraw=" + examiners),
                                        of(
                                                "GET /grading/{person}/comments/{field}/withdraw",
                                                mikaela,
                                                desk + "/withdraw"),
                                        of(
                                                "GET /grading/{person}/publish-comments",
                                                mikaela,
                                                sheet + "/publish-comments"),
                                        of(
                                                        "POST /grading/{person}/publish-comments",
                                                        mikaela,
                                                        sheet + "/publish-comments")
                                                .with("comment=" + examiners))
                                .map(request -> request.hiddenFrom(terje)))
                .map(request -> request.hiddenFrom(sindre))
                .toList();
    }

    /** Authors of whose case somebody has said something. */
    private List<Visitor> readers() throws IOException, InterruptedException {
        var readers = new ArrayList<Visitor>();
        for (var author : authors) {
            if (received(author).isPresent()) {
                readers.add(author);
            }
        }
        return readers;
    }

    private static Optional<String> received(Visitor author) throws IOException, InterruptedException {
        return Jsoup.parse(author.page("/reviews"))
                .select("section[aria-labelledby=received] a[href^=/review/]")
                .stream()
                .map(link -> link.attr("href"))
                .findFirst();
    }

    private List<OwnRequest> grading() throws IOException, InterruptedException {
        var sheet = found(mikaela.page("/grading"), "href=\"(/grading/[0-9]+)\"[^>]*>[^<]*Birgitta");
        // decisions are made on levels that stand
        mikaela.submit(sheet, sheet + "/levels", SOUND);
        var elle = found(mikaela.page("/grading"), "href=\"(/grading/[0-9]+)\"[^>]*>[^<]*Elle");
        var item = found(mikaela.page(elle), "name=\"item\" value=\"([^\"]+)\"");
        return Stream.of(
                        of("GET /grading/{person}", mikaela, sheet),
                        of("POST /grading/{person}/levels", mikaela, sheet + "/levels")
                                .with(form(mikaela, sheet, sheet + "/levels", SOUND)),
                        of("GET /grading/{person}/levels", mikaela, sheet + "/levels"),
                        of("POST /grading/{person}/decide", mikaela, sheet + "/decide")
                                .with(form(mikaela, sheet, sheet + "/decide", Map.of("code", "G", "reason", ""))),
                        of("GET /grading/{person}/decide", mikaela, sheet + "/decide"),
                        of("POST /grading/{person}/waive", mikaela, elle + "/waive")
                                .with("item=" + item + "&why-" + item + "=Gjort+muntligt+vid+en+tr%C3%A4ff."),
                        of("GET /grading/{person}/waive", mikaela, elle + "/waive"),
                        of("POST /grading/{person}/resend", mikaela, sheet + "/resend"),
                        of("GET /grading/{person}/resend", mikaela, sheet + "/resend"),
                        of("POST /grading/{person}/reopen", mikaela, sheet + "/reopen"),
                        of("GET /grading/{person}/reopen", mikaela, sheet + "/reopen"))
                .map(request -> request.hiddenFrom(terje))
                .toList();
    }

    /** A course of another LMS asks to join, and the examiner answers. */
    private List<OwnRequest> joining() throws IOException, InterruptedException {
        mikaela.post("/edition/code", Map.of("change", "renew"));
        var code = Jsoup.parse(mikaela.page("/edition")).select("#join-code").attr("value");
        var typed = guest.send("/connect/code", form(guest, "/connect", "/connect/code", Map.of("code", code)));
        guest.send("/connect/join", Visitor.formOf(typed.body(), "/connect/join", Map.of()));
        var course = found(mikaela.page("/edition"), "href=\"(/edition/course/" + UID + ")\"");
        return List.of(
                of("GET /edition/course/{uid}", mikaela, course),
                of("POST /edition/course/{uid}", mikaela, course).with("answer=decline"),
                of("POST /edition/course/{uid}/undo", mikaela, course + "/undo"));
    }

    /** Addresses without an id whose forms hold one. */
    private List<OwnRequest> formsWithIds() throws IOException, InterruptedException {
        var researcher = "person=" + option(mikaela.page("/research/access"), "person", "Nils Holmström");
        var organisations = mikaela.page("/organisations");
        var duplicate = option(organisations, "duplicate", "Fjordkode AS");
        var both = "duplicate=" + duplicate + "&lasting=" + option(organisations, "lasting", "Statens kravsenter");
        return List.of(
                of("POST /research/access/grant", mikaela, "/research/access/grant")
                        .with(researcher),
                of("POST /research/access/revoke", mikaela, "/research/access/revoke")
                        .with(researcher),
                of("GET /organisations/merge", mikaela, "/organisations/merge?" + both),
                of("POST /organisations/merge", mikaela, "/organisations/merge").with(both),
                of("POST /organisations/separate", mikaela, "/organisations/separate")
                        .with("duplicate=" + duplicate));
    }

    /** Every edition has its own of each: nobody has a fourth. */
    private List<OwnRequest> meetings() throws IOException, InterruptedException {
        var edit = form(mikaela, "/meetings/B/edit", "/meetings/B/edit", Map.of("venue", "Sal 305"));
        return List.of(
                of("GET /meetings/{anchor}", karin, "/meetings/U").elsewhere("/meetings/X"),
                of("GET /meetings/{anchor}/edit", mikaela, "/meetings/B/edit")
                        .elsewhere("/meetings/X/edit")
                        .hiddenFrom(sindre),
                of("POST /meetings/{anchor}/edit", mikaela, "/meetings/B/edit")
                        .with(edit)
                        .elsewhere("/meetings/X/edit")
                        .hiddenFrom(sindre),
                of("GET /meetings/{anchor}/here", karin, "/meetings/U/here").elsewhere("/meetings/X/here"),
                of("POST /meetings/{anchor}/here", karin, "/meetings/U/here")
                        .with("code=ABCDE")
                        .elsewhere("/meetings/X/here"));
    }

    /** A group is known by its case, a time by itself. */
    private List<OwnRequest> supervision() throws IOException, InterruptedException {
        var group = ownCase().substring("/case/".length());
        var free = found(mikaela.page("/supervision"), "action=\"(/supervision/slots/" + UID + "/withdraw)\"");
        var slot = found(karin.page("/supervision"), "name=\"slot\" value=\"(" + UID + ")\"");
        var desk = "/supervision/group/" + group;
        return Stream.concat(
                        Stream.of(of("POST /supervision/book", karin, "/supervision/book")
                                .with("slot=" + slot)),
                        Stream.of(
                                        of("GET /supervision/group/{ref}", mikaela, desk),
                                        of("POST /supervision/group/{ref}/notes", mikaela, desk + "/notes")
                                                .with("_version=0&notes=Rita+om+beslutet."),
                                        of(
                                                        "PUT /api/v1/supervision/{ref}/notes",
                                                        mikaela,
                                                        "/api/v1/supervision/" + group + "/notes")
                                                .with("{\"text\":\"Rita om beslutet och mät.\",\"version\":1}"),
                                        of("POST /supervision/group/{ref}/unshare", mikaela, desk + "/unshare"),
                                        of("POST /supervision/group/{ref}/release", mikaela, desk + "/release"),
                                        of("POST /supervision/slots/{uid}/withdraw", mikaela, free))
                                .map(request -> request.hiddenFrom(sindre)))
                .toList();
    }

    /** What the management of one organisation writes, hidden from whom no grant lets in. */
    private List<OwnRequest> leaders() throws IOException, InterruptedException {
        var talk = found(hakan.page("/leaders"), "href=\"(/leaders/" + UID + "/LD2)\"");
        var portfolio = talk.replace("/LD2", "/LD3");
        var decided = Map.of("decision", "Samordnaren får en dag i veckan.", "decidedOn", "2026-11-20");
        return Stream.of(
                        of("GET /leaders/{organisation}/{workshop}", hakan, talk),
                        of("POST /leaders/{organisation}/{workshop}", hakan, talk)
                                .with(form(hakan, talk, talk, Map.of("truths", "Allt ska vara på papper."))),
                        of("POST /leaders/{organisation}/{workshop}/decisions", hakan, portfolio + "/decisions")
                                .with(form(hakan, portfolio, portfolio + "/decisions", decided)))
                .map(request -> request.hiddenFrom(sindre))
                .toList();
    }

    /** Whom a teacher ticks or agrees with is of the own edition. */
    private List<OwnRequest> attendance() throws IOException, InterruptedException {
        var roll = "/meetings/U/attendance";
        var page = mikaela.page(roll + "?day=1");
        var person = found(page, "/api/v1/meetings/U/days/1/people/([0-9]+)\"");
        var ticked = "_command=5b0c9a5e-0000-4000-8000-000000000002&day=1&shown=" + person + ":no&present=" + person;
        var agree = "person=" + person + "&reason=S%C3%A5g+inspelningen+och+skrev+en+sida.";
        return Stream.of(
                        of("GET /meetings/{anchor}/attendance", mikaela, roll + "?day=1")
                                .elsewhere("/meetings/X/attendance"),
                        of("POST /meetings/{anchor}/attendance", mikaela, roll).with(ticked),
                        of("POST /meetings/{anchor}/attendance/code", mikaela, roll + "/code")
                                .with("day=1&change=hide")
                                .elsewhere("/meetings/X/attendance/code"),
                        of(
                                        "PUT /api/v1/meetings/{anchor}/days/{day}/people/{enrolment}",
                                        mikaela,
                                        "/api/v1/meetings/U/days/1/people/" + person)
                                .with(
                                        "{\"present\":true,\"age\":0,\"command\":\"5b0c9a5e-0000-4000-8000-000000000001\"}"),
                        of("GET /meetings/{anchor}/substitutes", mikaela, "/meetings/B/substitutes")
                                .elsewhere("/meetings/X/substitutes"),
                        of("POST /meetings/{anchor}/substitutes", mikaela, "/meetings/B/substitutes")
                                .with(agree),
                        of("POST /meetings/{anchor}/substitutes/revoke", mikaela, "/meetings/B/substitutes/revoke")
                                .with("person=" + person))
                .map(request -> request.hiddenFrom(sindre))
                .toList();
    }

    private List<OwnRequest> ends() throws IOException, InterruptedException {
        return List.of(
                of("POST /rounds/{key}/close", mikaela, "/rounds/R1/close").elsewhere("/rounds/R99/close"));
    }

    private static String form(Visitor who, String page, String action, Map<String, String> filled)
            throws IOException, InterruptedException {
        return Visitor.formOf(who.page(page), action, filled);
    }

    private static String option(String html, String select, String words) {
        return Jsoup.parse(html)
                .select("select#" + select + " option:contains(" + words + ")")
                .attr("value");
    }

    private static String found(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        if (!found.find()) {
            throw new IllegalStateException(
                    "no " + pattern + " in\n" + Jsoup.parse(html).title());
        }
        return found.group(1);
    }

    private Visitor entered(String site, long user, long module) {
        var visitor = new DemoVisitor(server, site, user);
        visitor.launch(module, "1p3");
        return visitor.session();
    }
}
