// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Something is still missing for the milestone; the remarks say what. */
public final class NotReady extends DomainException {
    private final transient List<Remark> remarks;

    NotReady(List<Remark> remarks) {
        super("casework.error.not-ready", remarks.size());
        this.remarks = List.copyOf(remarks);
    }

    /** For the log: which rules, and where. */
    @Override
    public String getMessage() {
        return super.getMessage()
                + remarks.stream()
                        .map(remark -> " " + remark.rule() + "@" + remark.slot())
                        .collect(Collectors.joining());
    }

    /** Only those that block. */
    public List<Remark> remarks() {
        return remarks;
    }
}
