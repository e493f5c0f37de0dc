// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.Sentence;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Figures of the course package cannot be worked out; told to its author with what to do. */
public final class NotWorked extends IllegalArgumentException {

    private final transient Trouble trouble;

    public NotWorked(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    /** @param code such as {@code fault.figure.zero} */
    public static NotWorked because(String code, Object... args) {
        return new NotWorked(Trouble.of(code, args));
    }

    public static NotWorked unknown(String name, Collection<String> known) {
        var told = Optional.of(Sentence.of("fault.near.known", String.join(", ", new TreeSet<>(known))))
                .filter(any -> !known.isEmpty());
        return new NotWorked(Trouble.of("fault.unknown.number", name).or(told));
    }

    public Trouble trouble() {
        return trouble;
    }
}
