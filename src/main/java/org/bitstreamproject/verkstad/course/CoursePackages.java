// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** Gives every edition the course package it began with. */
@Dependent
@Transactional
public class CoursePackages {
    private static final System.Logger LOG = System.getLogger(CoursePackages.class.getName());
    private final CourseVersions versions;
    private final PackageCache cache;
    private final Clock clock;

    @Inject
    CoursePackages(CourseVersions versions, PackageCache cache, Clock clock) {
        this.versions = versions;
        this.cache = cache;
        this.clock = clock;
    }

    /** The edition's course, read once per node. @throws NotVisible when there is no such edition */
    public CoursePackage of(EditionId edition) {
        return read(versions.ofEdition(edition).orElseThrow(NotVisible::new));
    }

    /**
     * Stores a delivered package when its version is new. One that is stored with other content is replaced as long as it came
     * with the program and no edition has ever used it; else it is left as it is, and the log says so. One that is stored as
     * it is was read and found in order then: a start does not read it again.
     */
    long store(PackageFiles files) {
        return files.name()
                .flatMap(name -> versions.find(name.course(), name.version()))
                .filter(stored -> stored.holds(files))
                .orElseGet(() -> storedAnew(files))
                .id();
    }

    private CourseVersion storedAnew(PackageFiles files) {
        var course = PackageReader.read(files);
        return versions.find(course.course(), course.version())
                .map(stored -> differing(stored, files))
                .orElseGet(() -> versions.add(new CourseVersion(
                        course.course(), course.version(), files, CourseVersion.DELIVERED, clock.instant())));
    }

    private CourseVersion differing(CourseVersion stored, PackageFiles files) {
        var name = stored.course() + " " + stored.version();
        if (stored.isDelivered() && versions.isUnused(stored.id())) {
            LOG.log(
                    INFO,
                    "course {0} was stored with other content ({1}) and used by no edition; it is replaced by the delivered one ({2})",
                    name,
                    stored.sha256(),
                    files.sha256());
            return versions.replace(stored, files, clock.instant());
        }
        LOG.log(
                WARNING,
                "course {0} is stored with other content ({1}) than the program delivers ({2}); the stored one stays in use. "
                        + "Deliver the changed course as a new version.",
                name,
                stored.sha256(),
                files.sha256());
        return stored;
    }

    /** Stores the package and gives it to new editions, unless an operator has chosen another. */
    void deliver(PackageFiles files) {
        var version = store(files);
        versions.chosen()
                .ifPresentOrElse(
                        choice -> choice.deliver(version, clock.instant()),
                        () -> versions.add(new CourseChoice(version, clock.instant())));
    }

    /** True before the very first package. */
    boolean isEmpty() {
        return versions.isEmpty();
    }

    /** The stored version a new edition gets: the one an operator chose, else the first delivered one. */
    long current() {
        return versions.chosen()
                .map(CourseChoice::courseVersion)
                .orElseGet(() -> store(
                        PackageFiles.fromClassPath(PackageFiles.delivered().get(0))));
    }

    /** A stored version of the edition's course; empty when there is none. */
    public Optional<CoursePackage> version(String course, String version) {
        return versions.find(course, version).map(found -> read(found.id()));
    }

    CoursePackage read(long version) {
        return cache.get(
                version, id -> PackageReader.readStored(versions.one(id).files()));
    }
}
