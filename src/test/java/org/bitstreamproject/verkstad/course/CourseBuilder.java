// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.course.agenda.PlanDates;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.bitstreamproject.verkstad.testing.Found;
import org.jspecify.annotations.Nullable;

/** Editions with cohorts and people for tests of every feature, in rows of their own. One per transaction. */
public final class CourseBuilder {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Map<EntityManagerFactory, PackageCache> CACHES = new ConcurrentHashMap<>();
    private final EntityManager entityManager;

    public CourseBuilder(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A key nobody has used. */
    public static String aKey(String word) {
        return word + "-" + UUID.randomUUID();
    }

    public CoursePackages packages() {
        // one cache per database: they number their versions alike
        var cache = CACHES.computeIfAbsent(entityManager.getEntityManagerFactory(), CourseBuilder::delivered);
        return new CoursePackages(new CourseVersions(entityManager), cache, CLOCK);
    }

    /** Stores the delivered package once per database, as a server does when it starts. */
    private static PackageCache delivered(EntityManagerFactory database) {
        var cache = new PackageCache();
        var own = database.createEntityManager();
        try {
            own.getTransaction().begin();
            new CoursePackages(new CourseVersions(own), cache, CLOCK).deliver(TestPackages.delivered());
            own.getTransaction().commit();
        } finally {
            own.close();
        }
        return cache;
    }

    public Editions editions() {
        return new Editions(entityManager, packages(), dates(CLOCK), audit(), CLOCK);
    }

    /** Versions as an operator sees them. */
    public CourseLibrary library() {
        return new CourseLibrary(entityManager, audit(), CLOCK, new DeliveredCourses());
    }

    public Deadlines deadlines() {
        return new Deadlines(entityManager, packages());
    }

    /** Changes dates; nobody has a case. */
    public PlanDates dates(Clock clock, OwnCases... cases) {
        return new PlanDates(
                entityManager,
                packages(),
                enrolments(),
                Found.of(cases),
                new FiredEvents<>(),
                new AuditTrail(entityManager, clock),
                clock);
    }

    public Grants grants() {
        return new Grants(entityManager, audit(), CLOCK);
    }

    public Enrolments enrolments() {
        return new Enrolments(entityManager);
    }

    public Participants participants() {
        return new Participants(enrolments());
    }

    public Organisations organisations() {
        return new Organisations(entityManager, audit());
    }

    public PlatformId platform(String key, Country country) {
        var entry = new PlatformEntry(
                key,
                "University " + key.substring(0, 3),
                country,
                "https://" + key + ".example",
                PlatformEntry.Origin.FILE);
        return new Platforms(entityManager).register(entry).id();
    }

    public BindContext bindContext() {
        return new BindContext(entityManager, editions(), packages(), grants());
    }

    /** LMS course "2" of the platform, bound to the edition; examiner is LMS user "examiner". */
    public static ContextBinding aBinding(String edition, Country country) {
        return switch (country) {
            case SE ->
                new ContextBinding(
                        "2",
                        edition,
                        country,
                        Language.SV,
                        ZoneId.of("Europe/Stockholm"),
                        "SE_UGVG",
                        List.of("examiner"));
            case NO ->
                new ContextBinding(
                        "2", edition, country, Language.NB, ZoneId.of("Europe/Oslo"), "NO_AF", List.of("examiner"));
        };
    }

    /** Lets somebody in as {@link Welcome} would, in this transaction. */
    public Admission admit(Arrival arrival) {
        return admit(arrival, CLOCK);
    }

    /** As above, at the clock's time. */
    public Admission admit(Arrival arrival, Clock clock) {
        return admitting(clock).admit(arrival);
    }

    /** As above for somebody about whom nothing is to be decided; empty for everybody else. */
    public Optional<Admission> returning(Arrival arrival, Clock clock) {
        return admitting(clock).returning(arrival);
    }

    /** What lets people in after a launch. */
    public Welcome welcome(Clock clock) {
        return new Welcome(admitting(clock), new RunWatch(entityManager, clock));
    }

    private Admit admitting(Clock clock) {
        return new Admit(
                entityManager,
                new Contexts(entityManager),
                new Persons(entityManager),
                grants(),
                new RunWatch(entityManager, clock),
                clock);
    }

    public Admission admit(PlatformId platform, String lmsUserId, Role role) {
        return admit(anArrival(platform, lmsUserId, role, false, null));
    }

    public static Arrival anArrival(
            PlatformId platform, String lmsUserId, Role role, boolean administrator, @Nullable String locale) {
        return new Arrival(
                platform,
                "2",
                "Modellering",
                lmsUserId,
                null,
                null,
                "Name " + lmsUserId,
                lmsUserId + "@example.org",
                role,
                administrator,
                locale,
                null);
    }

    private AuditTrail audit() {
        return new AuditTrail(entityManager, CLOCK);
    }
}
