// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.List;
import java.util.stream.Collectors;

/** A course package says something it may not; the message names file, line, place and cure of everything found. */
public final class PackageFault extends RuntimeException {
    private final transient List<Fault> faults;

    PackageFault(String file, int line, String place, String what) {
        this(List.of(new Fault(file, line, place, what, "")));
    }

    PackageFault(Fault fault) {
        this(List.of(fault));
    }

    PackageFault(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
