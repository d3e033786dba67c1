// A mail server that keeps nothing: every accepted mail is a line of JSON on standard output. One argument, JSON:
//   port          0: a free one
//   startTls      whether it offers STARTTLS
//   user, pass    if set, nobody sends without them
// Recipients that begin with "refused" are refused for good (550), with "later" for now (451).
import { createRequire } from "node:module";
import { join } from "node:path";

const { SMTPServer } = createRequire(join(process.cwd(), "package.json"))("smtp-server");
const { port, startTls, user, pass } = JSON.parse(process.argv[2]);
const say = line => process.stdout.write(JSON.stringify(line) + "\n");
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  disabledCommands: startTls ? [] : ["STARTTLS"],
  authOptional: !user,
  allowInsecureAuth: true,
  onAuth(auth, session, done) {
    if (auth.username === user && auth.password === pass) done(null, { user });
    else done(refusal(535, "Authentication failed"));
  },
  onRcptTo(address, session, done) {
    if (address.address.startsWith("refused")) done(refusal(550, "No such mailbox: " + address.address));
    else if (address.address.startsWith("later")) done(refusal(451, "Try again later"));
    else done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", part => parts.push(part));
    stream.on("end", () => {
      say({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(r => r.address), secure: session.secure, raw: Buffer.concat(parts).toString("base64") });
      done();
    });
  },
});
server.on("error", () => { });   // a client that hangs up
server.listen(port, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));   // whoever started it is gone
