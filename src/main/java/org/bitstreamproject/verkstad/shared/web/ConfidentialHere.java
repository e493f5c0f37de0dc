// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Whether what is written where the request that is running came from is confidential. Asked at most once for each. */
@RequestScoped
public class ConfidentialHere {
    private static final System.Logger LOG = System.getLogger(ConfidentialHere.class.getName());

    @Inject
    private CurrentSession current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Instance<Confiding> confiding;

    private @Nullable Boolean answer;

    /** Never fails: where it cannot be found out it is, and what was done or typed is still answered. */
    boolean holds() {
        if (answer == null) {
            answer = asked();
        }
        return answer;
    }

    private boolean asked() {
        var who = current.maybe().orElse(null);
        if (who == null) {
            return false;
        }
        var path = request.getRequestURI();
        try {
            return confiding.stream().anyMatch(one -> one.isConfidential(who, path));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "taken for confidential, for it could not be found out: " + path, failure);
            return true;
        }
    }
}
