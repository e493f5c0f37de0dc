// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.Sentence;

/** Guesses what somebody meant to write. */
final class Nearest {
    private static final int MOST_TOLD = 20;

    private Nearest() {}

    /** The known name that differs by a typing error or two; empty when none is near. */
    static Optional<String> to(String written, Collection<String> known) {
        // two ids of two signs are always near each other
        var most = written.length() <= 2 ? 0 : written.length() <= 5 ? 1 : written.length() / 3;
        return known.stream()
                .filter(name -> distance(written, name) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "Did you mean title?"; empty when none is near. */
    static Optional<Sentence> meant(String written, Collection<String> known) {
        return to(written, known).map(name -> Sentence.of("fault.near.meant", name));
    }

    /** "Did you mean title?", or what is known here; empty when that is nothing, or too much to tell. */
    static Optional<Sentence> cure(String written, Collection<String> known) {
        return meant(written, known)
                .or(() -> known.isEmpty() || known.size() > MOST_TOLD
                        ? Optional.empty()
                        : Optional.of(Sentence.of("fault.near.known", String.join(", ", new TreeSet<>(known)))));
    }

    /** Letters to change, add, leave out or swap. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                var least = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = least;
            }
        }
        return rows[a.length()][b.length()];
    }
}
