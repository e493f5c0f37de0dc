// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Whether a POST was sent by a page of our own: for forms that cannot carry a session's handle, because there is no session yet. */
@Dependent
public class SameOrigin {
    private final String own;

    @Inject
    public SameOrigin(Settings settings) {
        this(settings.baseUrl());
    }

    SameOrigin(String baseUrl) {
        this.own = origin(URI.create(baseUrl));
    }

    /** Browsers send Origin with every POST, and no page can write it or Sec-Fetch-Site itself. */
    public boolean sent(HttpServletRequest request) {
        return sent(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"));
    }

    boolean sent(@Nullable String origin, @Nullable String site) {
        return own.equals(origin) && (site == null || site.equals("same-origin"));
    }

    /** As browsers write it: lower case, without a port that goes without saying. */
    private static String origin(URI base) {
        var scheme = base.getScheme().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = base.getPort() < 0 || base.getPort() == usual ? "" : ":" + base.getPort();
        return scheme + "://" + base.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
