// A body's blocks as components.
import { CALLOUT_LABELS, candidatesOf, hrefOf, posterOf, takeApart } from "../words.mjs";

export function Picture({ picture, isLazy, isUrgent, isInCard }) {
  const { src, width, height, alt } = picture;
  const { srcset, sizes } = candidatesOf(picture, isInCard);
  return (
    <img
      loading={isLazy ? "lazy" : undefined}
      fetchpriority={isUrgent ? "high" : undefined}
      decoding="async"
      width={width}
      height={height}
      alt={isInCard ? "" : alt}
      srcset={srcset}
      sizes={sizes}
      src={src}
    />
  );
}

export function Figure({ figure, isLazy, isUrgent }) {
  const { picture, caption, credit } = figure;
  return (
    <figure>
      <Picture picture={picture} isLazy={isLazy} isUrgent={isUrgent} />
      {(caption || credit) && <figcaption>{caption} {credit}</figcaption>}
    </figure>
  );
}

function Inlines({ inlines }) {
  return inlines.map((inline) => {
    const [kind, data] = takeApart(inline);
    switch (kind) {
      case "text": return data;
      case "break": return <br />;
      case "code": return <code>{data}</code>;
      case "strong": return <strong><Inlines inlines={data} /></strong>;
      case "emphasis": return <em><Inlines inlines={data} /></em>;
      case "link": return <a href={hrefOf(data.to)}><Inlines inlines={data.text} /></a>;
      case "lang": return <span lang={data.tag}><Inlines inlines={data.text} /></span>;
      default: return null;
    }
  });
}

export function Blocks({ blocks }) {
  return blocks.map((block) => {
    const [kind, data] = takeApart(block);
    switch (kind) {
      case "paragraph": return <p><Inlines inlines={data} /></p>;
      case "heading": return <Heading heading={data} />;
      case "list": return <List list={data} />;
      case "quote": return <blockquote><Blocks blocks={data} /></blockquote>;
      case "figure": return <Figure figure={data} isLazy />;
      case "table": return <Table table={data} />;
      case "code": return <pre><code>{data}</code></pre>;
      case "video": return <Video video={data} />;
      case "callout": return <Callout callout={data} />;
      case "divider": return <hr />;
      default: return null;
    }
  });
}

function Heading({ heading: { level, id, text } }) {
  const Tag = `h${level}`;
  return <Tag id={id}><Inlines inlines={text} /></Tag>;
}

function List({ list: { start, items } }) {
  const rows = items.map(([first, ...rest]) => (
    <li>
      {first?.paragraph ? <Inlines inlines={first.paragraph} /> : first && <Blocks blocks={[first]} />}
      <Blocks blocks={rest} />
    </li>
  ));
  return start === undefined ? <ul>{rows}</ul> : <ol start={start}>{rows}</ol>;
}

function Table({ table: { head, align, rows } }) {
  return (
    <div class="scroll">
      <table>
        <thead><tr>{head.map((text, column) => <th class={align[column]}><Inlines inlines={text} /></th>)}</tr></thead>
        <tbody>
          {rows.map((cells) => (
            <tr>{cells.map((text, column) => <td class={align[column]}><Inlines inlines={text} /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Video({ video: { title, page, video } }) {
  const { source: { file }, poster } = video;
  return (
    <div class="video">
      {file && (
        <video controls preload="none" playsinline poster={posterOf(video)} width={poster.width} height={poster.height}>
          <source src={file.src} type={file.media_type} />
          <track kind="captions" src={file.captions} srclang="id" default />
        </video>
      )}
      <p><a href={page}>{title}</a></p>
    </div>
  );
}

function Callout({ callout: { kind, blocks } }) {
  return <div class="callout"><p><b>{CALLOUT_LABELS[kind]}</b></p><Blocks blocks={blocks} /></div>;
}
