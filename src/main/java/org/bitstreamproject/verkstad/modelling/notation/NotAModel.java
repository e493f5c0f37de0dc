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

    public List<Fault> faults() {
        return faults;
    }
}
