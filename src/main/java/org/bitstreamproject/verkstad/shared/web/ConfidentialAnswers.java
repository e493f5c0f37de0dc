// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells a page that saves that what is written on it has become confidential, so that its device seals what it keeps. */
@Provider
public class ConfidentialAnswers implements ContainerResponseFilter {
    static final String HEADER = "X-Verkstad-Confidential";

    @Inject
    private ConfidentialHere here;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (request.getMethod().equals("PUT")
                && response.getStatus() < 500
                && path.startsWith("/api/v1/")
                && here.holds()) {
            response.getHeaders().putSingle(HEADER, "true");
        }
    }
}
