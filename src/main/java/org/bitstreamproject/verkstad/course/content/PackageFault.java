// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.List;
import java.util.stream.Collectors;

/** A course package says something it may not; the message names file, line, place and cure of everything found. */
public final class PackageFault extends RuntimeException {
    private final transient List<Fault> faults;

    PackageFault(Fault fault) {
        this(List.of(fault));
    }

    PackageFault(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    /** In English, for the log; pages tell {@link #faults} in the reader's language. */
    @Override
    public String getMessage() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
