// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Without VERKSTAD_ADMIN_KEY there is nothing under /admin, whatever the method. */
@Provider
@PreMatching
public class NoKeyNoPages implements ContainerRequestFilter {
    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var inside = path.startsWith("/") ? path.substring(1) : path;
        if (settings.adminKey() == null && (inside.equals("admin") || inside.startsWith("admin/"))) {
            throw new NotVisible();
        }
    }
}
