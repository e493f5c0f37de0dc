// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import org.bitstreamproject.verkstad.lti.PlatformForm;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * A platform to be typed in or changed.
 *
 * @param own addresses of this installation, for the platform's own form
 * @param fresh true when it is not stored yet
 * @param hasSecret whether a shared secret is stored that stays unless another is typed
 */
public record PlatformFormPage(
        PlatformForm form, FieldErrors errors, boolean fresh, boolean hasSecret, OwnAddresses own) {}
