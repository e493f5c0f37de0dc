// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Collects what is wrong, so that an author sees everything at once. Reading goes on with a stand-in for what is missing; only
 * who asks {@link #refuse} stops.
 */
final class Faults {
    private final List<Fault> broken = new ArrayList<>();
    private final List<Fault> questionable = new ArrayList<>();
    private final Map<String, Set<String>> asked = new TreeMap<>();
    private boolean gap;

    /** Something without which the course cannot be shown as it is meant. */
    void note(Fault fault) {
        broken.add(fault);
    }

    /** Something that must not be delivered, but a course that was stored before we asked for it works without. */
    void question(Fault fault) {
        questionable.add(fault);
    }

    /** From now on a stand-in takes the place of a name or a number: what belongs together cannot be checked any more. */
    void gap() {
        gap = true;
    }

    boolean hasGap() {
        return gap;
    }

    /** What was read, empty when it could not be. */
    <T> Optional<T> attempt(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (PackageFault fault) {
            fault.faults().forEach(this::note);
            gap();
            return Optional.empty();
        }
    }

    /** Somebody read these names at this place: what the format is, as the reader knows it. */
    void asked(String file, String path, Set<String> names) {
        asked.put(file + "#" + path, names);
    }

    /** {@code file#path} → names that may stand there, of every place that was read. */
    Map<String, Set<String>> asked() {
        return asked;
    }

    /** Everything, by file and line, each once. */
    List<Fault> all() {
        var all = new LinkedHashSet<>(broken);
        all.addAll(questionable);
        return all.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }

    List<Fault> broken() {
        return List.copyOf(broken);
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new PackageFault(faults);
        }
    }
}
