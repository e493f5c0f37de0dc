// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.course.content.Fault;
import org.bitstreamproject.verkstad.course.content.PackageFault;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.course.content.PackageZip;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** The stored versions of courses: an operator adds one and chooses which one new editions get. Rows, seen by every node. */
@Dependent
@Transactional
public class CourseLibrary {
    private final EntityManager entityManager;
    private final CourseVersions versions;
    private final AuditTrail audit;
    private final Clock clock;
    private final DeliveredCourses delivered;

    @Inject
    CourseLibrary(EntityManager entityManager, AuditTrail audit, Clock clock, DeliveredCourses delivered) {
        this.delivered = delivered;
        this.entityManager = entityManager;
        this.versions = new CourseVersions(entityManager);
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    public List<StoredVersion> all() {
        var chosen = versions.chosen().map(CourseChoice::courseVersion).orElse(0L);
        return versions.all().stream()
                .map(version -> new StoredVersion(
                        version.id(),
                        version.course(),
                        version.version(),
                        version.sha256(),
                        version.storedAt(),
                        version.storedBy(),
                        versions.editionsOf(version.id()),
                        version.id() == chosen,
                        delivered.differFrom(version)))
                .toList();
    }

    /** Stores an archive's package as a new version when nothing is wrong with it. */
    public UploadedCourse add(byte[] zip, String actor) {
        PackageFiles files;
        CoursePackage course;
        try {
            files = PackageZip.unpack(zip);
            course = PackageReader.read(files);
        } catch (PackageFault broken) {
            return new UploadedCourse(
                    "", false, broken.faults().stream().map(CourseLibrary::line).toList());
        }
        var name = course.course() + " " + course.version();
        var same = versions.find(course.course(), course.version());
        if (same.isPresent()) {
            return same.get().holds(files)
                    ? new UploadedCourse(name, false, List.of())
                    : new UploadedCourse("", false, List.of(taken(course)));
        }
        var added = versions.add(new CourseVersion(course.course(), course.version(), files, actor, clock.instant()));
        audit.append(actor, "course.version-stored", "course-version:" + added.id(), null, name + " " + added.sha256());
        return new UploadedCourse(name, true, List.of());
    }

    /** Gives this version to new editions from now on. @throws NotVisible when there is none */
    public void choose(long id, String actor) {
        var version = versions.maybe(id).orElseThrow(NotVisible::new);
        var choice = versions.chosen().orElseGet(() -> {
            var first = new CourseChoice(id, clock.instant());
            entityManager.persist(first);
            return first;
        });
        var before = choice.courseVersion();
        choice.choose(id, clock.instant());
        audit.append(
                actor,
                "course.version-chosen",
                "course-version:" + id,
                "course-version:" + before,
                version.course() + " " + version.version());
    }

    private static UploadedCourse.Line line(Fault fault) {
        var place = fault.place().isEmpty() ? "" : " " + fault.place();
        return new UploadedCourse.Line(fault.file() + ":" + fault.line() + place, fault.trouble());
    }

    private static UploadedCourse.Line taken(CoursePackage course) {
        return new UploadedCourse.Line("course.yaml:1 version", Trouble.of("fault.version.taken", course.version()));
    }
}
