// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.List;

/** The text is no model of this notation; says every reason found, never only the first. */
public class NotAModel extends RuntimeException {

    private final List<Fault> faults;

    public NotAModel(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** True when the text could not even be read as JSON. */
    public boolean isUnreadable() {
        return faults.stream().anyMatch(fault -> fault.code().equals("not-json"));
    }

    public List<Fault> faults() {
        return faults;
    }
}
