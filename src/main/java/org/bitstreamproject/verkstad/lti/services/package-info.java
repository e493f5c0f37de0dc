// SPDX-License-Identifier: EUPL-1.2
/** Outgoing calls to a platform: guarded HTTP, access tokens, scores (AGS) and Basic Outcomes. Never called inside a transaction. */
@NullMarked
package org.bitstreamproject.verkstad.lti.services;

import org.jspecify.annotations.NullMarked;
