// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.content.PackageFault;
import org.bitstreamproject.verkstad.course.content.PackageFiles;

/** What the packages in the program are called and what they hold: read once, for they are as they are until the next program. */
@ApplicationScoped
class DeliveredCourses {
    private static final System.Logger LOG = System.getLogger(DeliveredCourses.class.getName());

    private final Supplier<List<PackageFiles>> files;
    private volatile List<Delivered> read = List.of();

    private record Delivered(PackageFiles.Name name, String sha256) {}

    DeliveredCourses() {
        this(DeliveredCourses::withTheProgram);
    }

    DeliveredCourses(Supplier<List<PackageFiles>> files) {
        this.files = files;
    }

    /** True when the program has the same version with other content than the one stored. */
    boolean differFrom(CourseVersion stored) {
        var name = new PackageFiles.Name(stored.course(), stored.version());
        return all().stream()
                .anyMatch(one -> one.name().equals(name) && !one.sha256().equals(stored.sha256()));
    }

    /** Two who come first at once both read, and find the same. */
    private List<Delivered> all() {
        var known = read;
        if (known.isEmpty()) {
            known = files.get().stream().flatMap(DeliveredCourses::delivered).toList();
            read = known;
        }
        return known;
    }

    private static Stream<Delivered> delivered(PackageFiles files) {
        return files.name().map(name -> new Delivered(name, files.sha256())).stream();
    }

    /** One that is broken was told at the start. */
    private static List<PackageFiles> withTheProgram() {
        var packages = new ArrayList<PackageFiles>();
        for (var folder : PackageFiles.delivered()) {
            try {
                packages.add(PackageFiles.fromClassPath(folder));
            } catch (PackageFault broken) {
                LOG.log(DEBUG, "course package {0} is broken", folder);
            }
        }
        return packages;
    }
}
