// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.HashSet;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.jspecify.annotations.Nullable;

/** course.yaml lists every file exactly once, and nothing lies beside it that nobody reads. */
final class ContentsCheck {
    private final Set<String> present;
    private final Faults faults;

    ContentsCheck(Set<String> present, Faults faults) {
        this.present = present;
        this.faults = faults;
    }

    /** @param top course.yaml; null when it is not there or not readable */
    void check(@Nullable Place top) {
        if (top == null) {
            return;
        }
        faults.attempt(() -> {
            top.only("id", "version", "title", "meetings", "freeze", "contents");
            compare(top);
            return top;
        });
    }

    private void compare(Place top) {
        var listed = new HashSet<String>();
        for (var entry : top.at("contents").elements()) {
            var file = entry.text();
            if (!listed.add(file)) {
                entry.question(Trouble.of("fault.twice.listed", file));
            } else if (file.equals(PackageFiles.FIRST)) {
                entry.question(Trouble.of("fault.listed.itself"));
            } else if (!present.contains(file)) {
                entry.note(Trouble.of("fault.listed.nothing", file).or(Nearest.cure(file, unlisted(listed))));
            } else if (!file.endsWith(".yaml") && !file.endsWith(ModuleTexts.ENDING)) {
                entry.question(Trouble.of("fault.listed.unread", file));
            }
        }
        for (var file : unlisted(listed)) {
            faults.question(new Fault(file, 1, "", Trouble.of("fault.unlisted")));
        }
    }

    private Set<String> unlisted(Set<String> listed) {
        var rest = new java.util.TreeSet<>(present);
        rest.removeAll(listed);
        rest.remove(PackageFiles.FIRST);
        return rest;
    }
}
