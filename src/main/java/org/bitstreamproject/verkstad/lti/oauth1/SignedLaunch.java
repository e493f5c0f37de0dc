// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import org.bitstreamproject.verkstad.lti.Form;
import org.jspecify.annotations.Nullable;

/**
 * A launch as it arrived. The URL is ours (public base URL + path + the raw query), never one put together from request
 * headers.
 */
public record SignedLaunch(
        String method, String url, Form body, @Nullable String authorization) {
    /** The fields of the body and of the URL's query; both are signed. */
    public Form allParameters() {
        int query = url.indexOf('?');
        return query < 0 ? body : body.and(Form.parse(url.substring(query + 1)));
    }
}
