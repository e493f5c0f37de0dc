// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.List;

/** What was assumed, or could not be computed and why: {@code modelling.figures.remark.<code>} with arguments. */
public record Remark(String code, List<Object> args) {

    public Remark {
        args = List.copyOf(args);
    }

    static Remark of(String code, Object... args) {
        return new Remark(code, List.of(args));
    }

    /** For a template, which passes them on one by one. */
    public Object[] arguments() {
        return args.toArray();
    }
}
