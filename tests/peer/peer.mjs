// People in front of matrix-js-sdk with its Rust crypto, as today's Element has it: devices that their owner has not
// signed are neither read from nor written to. Reads a command a line, {id, person, act, ...}, and answers each with
// {id, result} or {id, error}.

import { createInterface } from "node:readline";

console.log = console.info = console.debug = console.warn = console.trace = () => {}; // the SDK's own log

const { ClientEvent, createClient, EventTimeline, MatrixEventEvent, RoomEvent } = await import("matrix-js-sdk");
const { CryptoEvent, OnlySignedDevicesIsolationMode, VerificationPhase, VerificationRequestEvent, VerifierEvent } =
    await import("matrix-js-sdk/lib/crypto-api/index.js");

const people = new Map();

class Person {
    constructor({ url, user_id, device_id, access_token, password }) {
        Object.assign(this, { user_id, password, heard: [], news: new Set() });
        this.client = createClient({
            baseUrl: url, userId: user_id, deviceId: device_id, accessToken: access_token,
            verificationMethods: ["m.sas.v1"],
        });
    }

    async come({ like }) {
        await this.client.initRustCrypto({ useIndexedDB: false });
        this.crypto = this.client.getCrypto();
        this.crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
        this.client.on(RoomEvent.Timeline, (event) => this.#hear(event));
        this.client.on(MatrixEventEvent.Decrypted, () => this.#tell());
        this.client.on(CryptoEvent.DevicesUpdated, () => this.#tell());
        this.client.on(CryptoEvent.UserTrustStatusChanged, () => this.#tell());
        const synced = this.until(() => this.client.isInitialSyncComplete());
        this.client.on(ClientEvent.Sync, () => this.#tell());
        await this.client.startClient({ initialSyncLimit: 0 });
        await synced;
        if (like) {
            await this.crypto.importSecretsBundle(await people.get(like).crypto.exportSecretsBundle());
            return this.crypto.crossSignDevice(this.client.getDeviceId());
        }
        const user = { type: "m.id.user", user: this.user_id };
        await this.crypto.bootstrapCrossSigning({
            authUploadDeviceSigningKeys: (upload) =>
                upload({ type: "m.login.password", identifier: user, password: this.password }),
        });
    }

    leave() {
        this.client.stopClient();
    }

    // What `condition` gives once it is true, looked at whenever something has come.
    async until(condition) {
        for (;;) {
            const found = await condition();
            if (found) return found;
            await new Promise((resolve) => this.news.add(resolve));
        }
    }

    #hear(event) {
        if (event.getSender() !== this.user_id && !event.isState()) this.heard.push(event);
        this.#tell();
    }

    #tell() {
        const waiting = [...this.news];
        this.news.clear();
        waiting.forEach((resolve) => resolve());
    }

    // Rooms

    async open({ with: other, encrypted = true }) {
        const encryption = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };
        const { room_id } = await this.client.createRoom({
            preset: "trusted_private_chat", is_direct: true, invite: [other],
            initial_state: encrypted ? [encryption] : [],
        });
        await this.until(() => this.#members(room_id).includes(other));
        return room_id;
    }

    // Accept an invitation, once it has come.
    async join({ room }) {
        await this.until(() => this.client.getRoom(room)?.getMyMembership() === "invite");
        await this.client.joinRoom(room);
    }

    #members(room_id) {
        const state = this.client.getRoom(room_id)?.getLiveTimeline().getState(EventTimeline.FORWARDS);
        return (state?.getMembers() ?? []).filter((m) => m.membership === "join").map((m) => m.userId);
    }

    async say({ room, text }) {
        return (await this.client.sendTextMessage(room, text)).event_id;
    }

    async react({ room, event, key }) {
        const relation = { rel_type: "m.annotation", event_id: event, key };
        await this.client.sendEvent(room, "m.reaction", { "m.relates_to": relation });
    }

    // The first message that holds `part` and was not heard before, in clear.
    async hear({ room, part }) {
        const index = await this.until(
            () => this.heard.findIndex((e) => e.getRoomId() === room && (e.getContent().body ?? "").includes(part)) + 1,
        );
        const [event] = this.heard.splice(index - 1, 1);
        return {
            event: event.getId(), text: event.getContent().body, encrypted: event.isEncrypted(),
            shield: (await this.crypto.getEncryptionInfoForEvent(event))?.shieldColour ?? null,
        };
    }

    // Returns once a message that holds `part` can be read.
    async reads({ room, part }) {
        await this.until(() => this.heard.some((e) => e.getRoomId() === room && (e.getContent().body ?? "").includes(part)));
    }

    // Open a room anew, as a client does that is started again: what could not be read when it came is tried once more.
    async reopen({ room }) {
        await Promise.all(this.heard.filter((e) => e.getRoomId() === room && e.isDecryptionFailure())
            .map((e) => e.attemptDecryption(this.client.getCrypto(), { isRetry: true })));
    }

    // What was said in a room and not heard so far.
    pending({ room }) {
        return this.heard.filter((e) => e.getRoomId() === room).map((e) => e.getContent().body ?? e.getType());
    }

    // Trust

    async devices({ of }) {
        const devices = (await this.crypto.getUserDeviceInfo([of], true)).get(of) ?? new Map();
        return Promise.all([...devices.keys()].map(async (device) => {
            const status = await this.crypto.getDeviceVerificationStatus(of, device);
            return { device, signed_by_owner: status.signedByOwner, verified: status.crossSigningVerified };
        }));
    }

    async changed({ user }) {
        return (await this.crypto.getUserVerificationStatus(user)).needsUserApproval;
    }

    // Returns once `user` counts as verified.
    async knows({ user }) {
        await this.until(async () => (await this.crypto.getUserVerificationStatus(user)).isCrossSigningVerified());
    }

    // Ask `user` to compare emoji: in a room, or with the device alone.
    async verify({ user, room, device }) {
        await this.until(() => this.crypto.userHasCrossSigningKeys(user));
        this.request = room
            ? await this.crypto.requestVerificationDM(user, room)
            : await this.crypto.requestDeviceVerification(user, device);
        this.request.on(VerificationRequestEvent.Change, () => this.#tell());
        await this.#phase(VerificationPhase.Ready);
        const verifier = await this.request.startVerification("m.sas.v1");
        const shown = new Promise((resolve) => verifier.once(VerifierEvent.ShowSas, resolve));
        this.verifying = verifier.verify();
        this.verifying.catch(() => {});
        this.comparing = await Promise.race([shown, this.verifying]);
        return this.comparing.sas;
    }

    async matches() {
        await this.comparing.confirm();
        await this.verifying;
        await this.#phase(VerificationPhase.Done);
    }

    async differs() {
        this.comparing.mismatch();
        await this.#phase(VerificationPhase.Cancelled);
        return this.request.cancellationCode;
    }

    async cancels() {
        await this.request.cancel();
    }

    async cancelled() {
        await this.#phase(VerificationPhase.Cancelled);
        return this.request.cancellationCode;
    }

    #phase(wanted) {
        return this.until(() => {
            const { phase, cancellationCode } = this.request;
            if (phase === VerificationPhase.Cancelled && wanted !== phase) throw new Error(`cancelled: ${cancellationCode}`);
            return phase === wanted;
        });
    }
}

async function obey({ person, act, ...rest }) {
    if (act === "come") {
        people.set(person, new Person(rest));
        return people.get(person).come(rest);
    }
    return people.get(person)[act](rest);
}

for await (const line of createInterface({ input: process.stdin })) {
    const { id, ...command } = JSON.parse(line);
    obey(command).then(
        (result) => process.stdout.write(JSON.stringify({ id, result: result ?? null }) + "\n"),
        (error) => process.stdout.write(JSON.stringify({ id, error: `${error?.stack ?? error}` }) + "\n"),
    );
}
process.exit(0);
