// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/** An edition with people and cases on one database, in rows of its own. */
public final class CaseBuilder {
    public static final CoursePackage COURSE = PackageReader.read(
            PackageFiles.fromClassPath(PackageFiles.delivered().get(0)));
    public static final CaseForm FORM = new CaseForm(COURSE);
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

    public EditionId edition() {
        return db.in(em -> new CourseBuilder(em).editions().open(edition));
    }

    static CaseForms forms() {
        return new CaseForms(null) {
            @Override
            CaseForm of(EditionId any) {
                return FORM;
            }
        };
    }

    public static SaveField saveField(EntityManager em) {
        return new SaveField(new ProcessCases(em), new FieldTexts(em), forms(), new EventLog(em, CLOCK), CLOCK);
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

    private PlatformId bound(Country country) {
        return db.in(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey(country == Country.SE ? "swe" : "nor"), country);
            course.bindContext().bind(platform, aBinding(edition, country));
            return platform;
        });
    }
}
