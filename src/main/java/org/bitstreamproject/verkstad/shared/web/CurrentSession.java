// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session of the request that is running; the access filter fills it in. */
@RequestScoped
public class CurrentSession {
    private @Nullable SessionInfo session;

    /** @throws IllegalStateException on a page that needs none and has none */
    public SessionInfo get() {
        if (session == null) {
            throw new IllegalStateException("no session: the resource method is open to all and must ask maybe()");
        }
        return session;
    }

    public Optional<SessionInfo> maybe() {
        return Optional.ofNullable(session);
    }

    void set(SessionInfo found) {
        this.session = found;
    }
}
