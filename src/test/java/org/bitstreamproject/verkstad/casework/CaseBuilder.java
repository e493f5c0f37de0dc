// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.FilledCase;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.demo.edition.Sketches;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.bitstreamproject.verkstad.testing.Found;

/** An edition with people and cases on one database, in rows of its own. */
public final class CaseBuilder {
    public static final CoursePackage COURSE = TestPackages.course();
    public static final CaseForm FORM = new CaseForm(COURSE);
    static final Texts TEXTS = new Texts();
    private static final Handing HANDING = new Handing(FORM);
    private final Database db;
    private final String edition = aKey("edition");
    private final PlatformId swedish;
    private final PlatformId norwegian;

    private CaseBuilder(Database db) {
        this.db = db;
        this.swedish = bound(Country.SE);
        this.norwegian = bound(Country.NO);
    }

    /** A new edition with a Swedish and a Norwegian cohort. */
    public static CaseBuilder anEdition(Database db) {
        return new CaseBuilder(db);
    }

    /** Lets somebody into the cohort of this country. */
    public Admission person(Country country, Role role) {
        var platform = country == Country.SE ? swedish : norwegian;
        return db.in(em -> new CourseBuilder(em).admit(platform, aKey("user"), role));
    }

    public Admission participant(Country country) {
        return person(country, Role.PARTICIPANT);
    }

    public OrganisationId organisation(String name, Country country) {
        return db.in(em -> new CourseBuilder(em)
                .organisations()
                .enter(aKey(name), country, country == Country.SE ? "SE_MUNICIPALITY" : "NO_MUNICIPALITY"));
    }

    /** Starts a case with this title. */
    public String kase(Admission who, String title, OrganisationId organisation) {
        return db.in(em -> startCase(em)
                .start(
                        who.enrolment(),
                        who.edition(),
                        new NewCase(title, organisation, "", "", Confidentiality.REVIEWERS, Language.SV)));
    }

    /** Writes into a slot nobody has written in. */
    public void write(EnrolmentId who, String uid, String slot, String text) {
        FieldOutcome outcome = db.in(em -> saveField(em).save(who, uid, new FieldEdit(slot, text, 0)));
        if (!(outcome instanceof FieldOutcome.Saved)) {
            throw new IllegalStateException(slot + " was not empty");
        }
    }

    /** Writes over the first text of a slot. */
    public static void rewrite(EntityManager em, EnrolmentId who, String uid, String slot, String text) {
        saveField(em).save(who, uid, new FieldEdit(slot, text, 1));
    }

    public EditionId edition() {
        return db.in(em -> new CourseBuilder(em).editions().open(edition));
    }

    static CaseForms forms() {
        return HANDING.forms();
    }

    public static SaveField saveField(EntityManager em) {
        return new SaveField(
                new ProcessCases(em), new FieldTexts(em), new CaseRows(em), forms(), new EventLog(em, CLOCK), CLOCK);
    }

    public static StartCase startCase(EntityManager em) {
        var course = new CourseBuilder(em);
        return new StartCase(
                new ProcessCases(em),
                new FieldTexts(em),
                forms(),
                course.enrolments(),
                course.organisations(),
                new EventLog(em, CLOCK),
                CLOCK);
    }

    public static CaseMembers members(EntityManager em) {
        var course = new CourseBuilder(em);
        return new CaseMembers(
                new ProcessCases(em),
                forms(),
                new FieldTexts(em),
                new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                course.participants(),
                course.enrolments(),
                course.organisations(),
                new EventLog(em, CLOCK),
                CLOCK);
    }

    public static Cases cases(EntityManager em) {
        var course = new CourseBuilder(em);
        return new Cases(em, forms(), course.enrolments(), course.organisations());
    }

    /** Fills everything that is empty, as this member. */
    public void fill(EnrolmentId who, String uid, Map<String, String> texts) {
        db.inTransaction(em -> {
            var saving = saveField(em);
            var kase = new ProcessCases(em).ofMember(uid, who);
            var written = new FieldTexts(em).answers(kase.id());
            texts.forEach((slot, text) -> {
                if (!written.has(slot)) {
                    saving.save(who, uid, new FieldEdit(slot, text, 0));
                }
            });
        });
    }

    /** Draws the as-is process of the case. */
    public void draw(Admission who, String uid, Model model) {
        draw(who, uid, "D1", Models.as(model, Stage.AS_IS));
    }

    /** Draws this model of the case. */
    public void draw(Admission who, String uid, String field, Model model) {
        db.inTransaction(em -> {
            var kase = new ProcessCases(em).ofMember(uid, who.enrolment());
            new ModelStore(em, CLOCK).open(new ModelOwner("CASE", kase.id().value(), field), model, who.person());
        });
    }

    /** Draws sound models about school transport in these fields. */
    public void sketch(Admission who, String uid, String... fields) {
        var sketches = Sketches.named("school-transport");
        for (var field : fields) {
            draw(who, uid, field, sketches.of(FORM.field(field), Models.as(Models.schoolTransport(), Stage.TO_BE)));
        }
    }

    /** A case with everything MS4 asks for. */
    public String asIsPackage(Admission who, String title, OrganisationId organisation) {
        var uid = kase(who, title, organisation);
        fill(who.enrolment(), uid, FilledCase.AS_IS);
        draw(who, uid, Models.schoolTransport());
        sketch(who, uid, "C4", "C1", "C3", "D2");
        return uid;
    }

    /** Hands in as {@link SubmitCase} does. */
    public Receipt submit(Admission who, String uid, String milestone) {
        return db.in(em -> submitCase(em, new FiredEvents<>())
                .submit(new HandIn(aKey("command"), who.person(), who.enrolment(), uid, milestone, true)));
    }

    public static SubmitCase submitCase(EntityManager em, Event<CaseSubmitted> fired) {
        return HANDING.submit(em, fired);
    }

    public static CloseCase closing(EntityManager em) {
        return new CloseCase(new ProcessCases(em), new AuditTrail(em, CLOCK));
    }

    static Drafts drafts(EntityManager em) {
        return HANDING.drafts(em);
    }

    static ReadCase readCase(EntityManager em, Readers... readers) {
        return new ReadCase(
                new ProcessCases(em),
                drafts(em),
                new Submissions(em),
                cases(em),
                new Found<>(List.of(readers)),
                new ModelPicture(TEXTS),
                new CaseAccessLog(em, CLOCK));
    }

    /** Refusals in transactions of their own, as in the server. */
    CaseAccessLog accesses(EntityManager em) {
        return new CaseAccessLog(em, CLOCK) {
            @Override
            void refused(CaseId kase, EnrolmentId who) {
                db.inTransaction(own -> new CaseAccessLog(own, CLOCK).refused(kase, who));
            }
        };
    }

    CaseModelAccess modelAccess(EntityManager em) {
        return new CaseModelAccess(
                new ProcessCases(em), forms(), TEXTS, accesses(em), new ModelStore(em, CLOCK), new Submissions(em));
    }

    PrepareSubmission prepareSubmission(EntityManager em) {
        return HANDING.prepare(em, accesses(em));
    }

    /** A session of this person. */
    public static SessionInfo session(Admission who, Role role, Language language) {
        return new SessionInfo(
                1,
                "handle",
                who.person(),
                who.enrolment(),
                who.cohort(),
                who.edition(),
                new PlatformId(1),
                "umu",
                "VM",
                "Umeå",
                "Karin",
                role,
                Set.of(),
                language,
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "case");
    }

    private PlatformId bound(Country country) {
        return db.in(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey(country == Country.SE ? "swe" : "nor"), country);
            course.bindContext().bind(platform, aBinding(edition, country));
            return platform;
        });
    }
}
