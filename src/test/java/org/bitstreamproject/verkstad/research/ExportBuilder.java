// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.research.ConsentState.Answer;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** An edition with a Swedish and a Norwegian cohort whose people answer, work and are exported; each step its own commit. */
final class ExportBuilder {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Vault VAULT = new Vault(new byte[32]);
    private static final Texts TEXTS = new Texts();
    private final Database db;
    private final String key = CourseBuilder.aKey("edition");
    private final Map<Country, PlatformId> platforms = new LinkedHashMap<>();
    private Instant now = NOON;

    ExportBuilder(Database db) {
        this.db = db;
        for (var country : Country.values()) {
            db.inTransaction(em -> {
                var course = new CourseBuilder(em);
                var platform = course.platform(CourseBuilder.aKey(country.name() + "-platform"), country);
                platforms.put(country, platform);
                course.bindContext().bind(platform, CourseBuilder.aBinding(key, country));
            });
        }
    }

    ExportBuilder at(Instant time) {
        now = time;
        return this;
    }

    Admission participant(Country country) {
        return admit(country, Role.PARTICIPANT);
    }

    Admission admit(Country country, Role role) {
        return db.in(em -> new CourseBuilder(em).admit(platforms.get(country), CourseBuilder.aKey("user"), role));
    }

    void answers(Admission who, Answer answer) {
        db.inTransaction(
                em -> decide(em).answer(who.edition(), who.person(), answer, ConsentText.in(Language.SV, TEXTS)));
    }

    DecideConsent decide(EntityManager em) {
        return new DecideConsent(new Studies(em, VAULT, clock()), new Consents(em), clock());
    }

    /** Leaves an event whose object names the person, so that their rows can be searched for. */
    void works(Admission who) {
        db.inTransaction(em -> new EventLog(em, clock())
                .append(who.enrolment(), "exercise.attempted", canary(who), JsonValue.EMPTY_JSON_OBJECT));
    }

    static Remarks noRemarks() {
        return new Remarks(model -> new Findings(List.of(), List.of()));
    }

    static String canary(Admission who) {
        return "exercise:CANARY-" + who.enrolment().value() + "-END";
    }

    void mayExport(Admission who) {
        db.inTransaction(em -> new CourseBuilder(em)
                .grants()
                .grant(who.person(), Grant.RESEARCHER, GrantScope.of(who.edition()), "person:1"));
    }

    Recipe begin(Admission researcher, Instant asOf, Dialect dialect) {
        return db.in(em -> runs(em).begin(session(researcher), asOf, dialect));
    }

    ExportRuns runs(EntityManager em) {
        return new ExportRuns(
                em,
                new Studies(em, VAULT, clock()),
                new CourseBuilder(em).grants(),
                new AuditTrail(em, clock()),
                VAULT,
                clock());
    }

    Overview.Counts counts(EditionId edition) {
        return db.in(em -> new Overview(em, new Studies(em, VAULT, clock())).of(edition, now));
    }

    byte[] export(Recipe recipe) {
        var out = new ByteArrayOutputStream();
        db.inTransaction(em -> {
            try {
                new StreamExport(db::connection, runs(em), new ModelCheck(new CourseBuilder(em).packages()), TEXTS)
                        .to(out, recipe);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return out.toByteArray();
    }

    static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }

    /** The person as a researcher in their own cohort. */
    SessionInfo session(Admission who) {
        return new SessionInfo(
                1,
                "handle",
                who.person(),
                who.enrolment(),
                who.cohort(),
                who.edition(),
                new PlatformId(1),
                "umu",
                key,
                "Cohort",
                "Name",
                Role.TEACHER,
                Set.of(Grant.RESEARCHER),
                Language.SV,
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "research");
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
