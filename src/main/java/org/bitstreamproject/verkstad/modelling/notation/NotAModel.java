// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Sentence;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

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

    /** For an author who wrote it: where it is wrong, and what the first fault says. */
    public Trouble trouble() {
        var first = faults.get(0);
        return new Trouble(
                Sentence.of("fault.model", first.where()),
                Sentence.of("modelling.fault." + first.code(), first.args().toArray()));
    }

    public List<Fault> faults() {
        return faults;
    }
}
