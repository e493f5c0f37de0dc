// SPDX-License-Identifier: EUPL-1.2
/** LTI 1.3: login initiation, the ordered checks of an id_token, and the cache of platform keys. Verifies only; stores nothing itself. */
@NullMarked
package org.bitstreamproject.verkstad.lti.oidc;

import org.jspecify.annotations.NullMarked;
