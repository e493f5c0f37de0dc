// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.RequestScoped;
import org.bitstreamproject.verkstad.shared.web.Guest;
import org.jspecify.annotations.Nullable;

/** The operator of the request that is running; the access filter fills it in. */
@RequestScoped
public class Operator {
    private @Nullable Guest guest;
    private String token = "";

    void set(Guest found, String ofToken) {
        guest = found;
        token = ofToken;
    }

    /** @throws IllegalStateException on a page that is not behind the key */
    Guest guest() {
        if (guest == null) {
            throw new IllegalStateException("this page is not behind the key");
        }
        return guest;
    }

    String token() {
        return token;
    }
}
