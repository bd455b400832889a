import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import type { Envelope } from "./caught-mail.ts";
import type { FailurePlan } from "./failures.ts";

export interface SmtpCatcher {
  readonly port: number;
  readonly close: () => Promise<void>;
}

type Keep = (raw: Buffer, envelope: Envelope) => Promise<unknown>;

const MAX_BYTES = 30_000_000;

/** Takes every mail that comes to the port and hands it on; answers 250 only when it has been kept. */
export async function startSmtp(port: number, failures: FailurePlan, keep: Keep): Promise<SmtpCatcher> {
  const sockets = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_BYTES,
    logger: false,
    onRcptTo: ({ address }, _session, reply) => {
      reply(refusal(failures.refusalAt("rcpt", [address])));
    },
    onData: (stream, session, reply) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        void take(Buffer.concat(chunks), envelopeOf(session)).then((answer) => {
          if (answer === "drop") sockets.get(session.remotePort)?.destroy();
          else reply(answer);
        });
      });
    },
  });

  async function take(raw: Buffer, envelope: Envelope): Promise<Error | null | "drop"> {
    const refused = refusal(failures.refusalAt("data", envelope.to));
    if (refused) return refused;
    try {
      await keep(raw, envelope);
    } catch {
      return refusal(452) ?? null;
    }
    return failures.dropsAfter(envelope.to) ? "drop" : null;
  }

  server.server.on("connection", (socket: Socket) => {
    sockets.set(socket.remotePort, socket);
    socket.once("close", () => sockets.delete(socket.remotePort));
  });
  // A sender that hangs up in the middle is his own affair; without a listener it would end the process.
  server.on("error", () => undefined);
  await listening(server, port);
  return { port: (server.server.address() as AddressInfo).port, close: () => closed(server, sockets) };
}

function refusal(code: number | undefined): (Error & { responseCode: number }) | null {
  return code === undefined ? null : Object.assign(new Error("refused on purpose"), { responseCode: code });
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
  return { from, to: envelope.rcptTo.map(({ address }) => address) };
}

function listening(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.server.off("error", reject);
      resolve();
    });
  });
}

function closed(server: SMTPServer, sockets: ReadonlyMap<unknown, Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    for (const socket of sockets.values()) socket.destroy();
  });
}
