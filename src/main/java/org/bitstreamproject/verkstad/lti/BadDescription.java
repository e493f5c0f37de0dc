// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A platform that cannot be described like this. Maps the form's fields to what is wrong with each. */
public final class BadDescription extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Fault> faults;

    /** What is wrong with a field. */
    public enum Fault {
        /** Nothing, or too much. */
        TEXT,
        /** Letters that are not allowed there. */
        PATTERN,
        /** No whole web address. */
        ADDRESS,
        /** Nothing in the list. */
        LIST,
        /** Neither of the two versions. */
        VERSION,
        /** Another platform has it. */
        TAKEN,
        /** Anything else; only a pasted text can be this wrong. */
        OTHER
    }

    BadDescription(Map<String, Fault> faults) {
        super(faults.toString());
        this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    public Map<String, Fault> faults() {
        return faults;
    }
}
